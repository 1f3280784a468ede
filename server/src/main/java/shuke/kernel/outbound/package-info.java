/**
 * What this program asks of other servers, at addresses that somebody typed in: only those that are public, or that whoever runs the
 * installation has named; bounded in size and time; never led elsewhere.
 */
@ApplicationModule(
        id = "outbound",
        allowedDependencies = {"base"})
@NullMarked
package shuke.kernel.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
