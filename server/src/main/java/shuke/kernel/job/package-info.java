/** Work in the background: goes on until it is done, on any node, also after a crash. */
@ApplicationModule(
        id = "job",
        allowedDependencies = {"base"})
@NullMarked
package shuke.kernel.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
