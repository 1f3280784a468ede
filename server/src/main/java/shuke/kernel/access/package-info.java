/** Who may do what: object, field and row rules become a {@code Grant}. Decides; runs no SQL on records. */
@ApplicationModule(
        id = "access",
        allowedDependencies = {"base", "schema", "filter"})
@NullMarked
package shuke.kernel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
