/**
 * What other systems say of the same records. {@code Deliveries} takes in a source's version of a record, links it to the record here
 * and keeps it whole; the value of each field is chosen among the versions by rule ({@code SourceRules}) and written through the one
 * door for writes. {@code RecordSources} tells it for one record, where somebody can also take a value and let go of it; {@code Coverage}
 * tells what each source has.
 */
@ApplicationModule(
        id = "source",
        allowedDependencies = {"access", "audit", "base", "duplicate", "job", "merge", "record", "schema", "vault"})
@NullMarked
package shuke.kernel.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
