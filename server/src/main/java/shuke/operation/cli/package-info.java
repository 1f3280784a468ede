/**
 * The command line. {@code run} and {@code demo} start the server in this process; every other command is a client of a running
 * one, and starts one for itself when there is none.
 */
@ApplicationModule(
        id = "operation.cli",
        displayName = "Command line",
        allowedDependencies = {"base", "operation", "operation.database"})
@NullMarked
package shuke.operation.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
