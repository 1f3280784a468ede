/**
 * Several records that are the same become one, and can be taken apart again. {@code Merges} does both and tells what was done. Every
 * lookup that points to what goes is turned, as the schema has it; what hangs on records in tables of other rooms goes along
 * ({@code Attached} of the record room). What records held before is kept sealed for as long as the recycle bin keeps them.
 */
@ApplicationModule(
        id = "merge",
        allowedDependencies = {"access", "audit", "base", "filter", "job", "organisation", "record", "schema", "vault"})
@NullMarked
package shuke.kernel.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
