/** How statements are run that are the same again and again but for their values, and how what others write is followed. */
@ApplicationModule(
        id = "sql",
        allowedDependencies = {})
@NullMarked
package shuke.kernel.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
