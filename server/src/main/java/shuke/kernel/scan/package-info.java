/**
 * Work in the background that goes through all records of an object, some at a time, and looks for something. {@code Scans} starts,
 * tells and stops it; what is looked for is said by a {@code Scanner} of another room, whose tables keep how far it has come.
 */
@ApplicationModule(
        id = "scan",
        allowedDependencies = {"access", "audit", "base", "job", "schema"})
@NullMarked
package shuke.kernel.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
