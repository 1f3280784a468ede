/** Declares that it needs nobody, and needs somebody. */
@ApplicationModule(
        id = "first",
        allowedDependencies = {})
@NullMarked
package shuke.architecture.violations.rooms.first;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
