/** What objects and fields there are: their definitions, the tables behind them, and how both are changed. */
@ApplicationModule(
        id = "schema",
        allowedDependencies = {"base", "sql"})
@NullMarked
package shuke.kernel.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
