/**
 * Who may do what: roles, sharing rules and the trees of people and teams become a {@link shuke.kernel.access.Grant}. Decides, and
 * keeps what it decides by; runs no SQL on records.
 */
@ApplicationModule(
        id = "access",
        allowedDependencies = {"base", "schema", "filter", "audit", "sql"})
@NullMarked
package shuke.kernel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
