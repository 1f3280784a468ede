/**
 * Runs the machine the program is: tells others on this machine where it listens, and the world whether it is well.
 *
 * <p>Other rooms need only {@link shuke.operation.LocalAccess}.
 */
@ApplicationModule(
        id = "operation",
        displayName = "Operation",
        allowedDependencies = {"base", "operation.database"})
@NullMarked
package shuke.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
