/**
 * Sample data: which records came along with a load of it, and how they go again. {@code Samples} notes what is loaded, tells what
 * is there, and removes it in the background, into the recycle bin, so that it can be taken back. What people have made themselves stays.
 */
@ApplicationModule(
        id = "sample",
        displayName = "Removal of sample data",
        allowedDependencies = {"access", "audit", "base", "job", "record", "schema"})
@NullMarked
package shuke.kernel.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
