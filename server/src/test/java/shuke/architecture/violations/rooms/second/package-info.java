/** Declares nothing, and so may need everybody. */
@ApplicationModule(id = "second")
@NullMarked
package shuke.architecture.violations.rooms.second;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
