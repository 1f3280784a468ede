/** The words every room shares: who acts, in which workspace, on what, and what can be wrong with it. */
@ApplicationModule(
        id = "base",
        allowedDependencies = {},
        type = ApplicationModule.Type.CLOSED)
@NullMarked
package shuke.kernel.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
