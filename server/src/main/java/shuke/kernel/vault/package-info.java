/**
 * What a value looks like at rest. The only room that turns values into cells of a table and back: what is personal is
 * sealed here, so nothing else has to know.
 */
@ApplicationModule(
        id = "vault",
        allowedDependencies = {"base", "schema"})
@NullMarked
package shuke.kernel.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
