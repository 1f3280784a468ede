/** The data dictionary as a file: every field with what it means, why it is kept and who answers for it. */
@ApplicationModule(
        id = "dictionary",
        displayName = "Data dictionary",
        allowedDependencies = {"access", "base", "schema", "spreadsheet"})
@NullMarked
package shuke.kernel.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
