/**
 * Everything as one file, in an open format, and back into an empty installation: {@code WholeRuns} takes orders, {@code TakingOut} writes
 * the file from one snapshot of the database, {@code TakingIn} checks one and puts it in, all or nothing.
 */
@ApplicationModule(
        id = "whole",
        allowedDependencies = {
            "access",
            "audit",
            "base",
            "file",
            "identity",
            "job",
            "organisation",
            "record",
            "schema",
            "vault"
        })
@NullMarked
package shuke.kernel.whole;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
