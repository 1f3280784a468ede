/**
 * Who somebody is: passwords, sessions and tokens, and how each of them becomes a {@code Caller}. People and teams are records like
 * any other and are written through the record room; this room only reads who they are.
 */
@ApplicationModule(
        id = "identity",
        allowedDependencies = {"base", "audit", "organisation", "sql", "vault"})
@NullMarked
package shuke.kernel.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
