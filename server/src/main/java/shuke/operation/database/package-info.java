/**
 * Gives the program its PostgreSQL: an embedded one in the data directory, or an external one named by a setting.
 *
 * <p>In charge of the data directory's lock and version, of start, stop and recovery of the embedded server, and of the one
 * connection pool everybody uses.
 */
@ApplicationModule(
        id = "operation.database",
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package shuke.operation.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
