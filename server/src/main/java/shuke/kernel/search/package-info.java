/** Finds any record by any part of what it holds, sealed or not, and says why. */
@ApplicationModule(
        id = "search",
        allowedDependencies = {"base", "schema", "vault", "access", "record"})
@NullMarked
package shuke.kernel.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
