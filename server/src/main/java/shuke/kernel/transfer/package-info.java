/** Brings tables of other programs in: reads the file, finds out what each column means, writes through the one door. */
@ApplicationModule(
        id = "transfer",
        allowedDependencies = {
            "base",
            "schema",
            "spreadsheet",
            "filter",
            "audit",
            "record",
            "access",
            "vault",
            "organisation",
            "job",
            "file"
        })
@NullMarked
package shuke.kernel.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
