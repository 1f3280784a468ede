/**
 * Takes records out: what a list shows, as a file for a spreadsheet or a program. {@code Exports} takes orders, tells how they stand and
 * gives the files, which are sealed and kept for some days.
 */
@ApplicationModule(
        id = "export",
        allowedDependencies = {
            "access",
            "audit",
            "base",
            "file",
            "filter",
            "identity",
            "job",
            "organisation",
            "record",
            "schema",
            "spreadsheet",
            "vault"
        })
@NullMarked
package shuke.kernel.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
