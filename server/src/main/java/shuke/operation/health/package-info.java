/** Looks at what the program runs on, for administrators: what is well, what is not, by figures that say what to do about it. */
@ApplicationModule(
        id = "operation.health",
        displayName = "Health",
        allowedDependencies = {"access", "audit", "base", "job", "record", "schema", "vault"})
@NullMarked
package shuke.operation.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
