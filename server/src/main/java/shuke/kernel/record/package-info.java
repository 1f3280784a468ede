/** The heart: the only way to read a record ({@code RecordReader}) and the only way to write one ({@code RecordWriter}). */
@ApplicationModule(
        id = "record",
        allowedDependencies = {"base", "schema", "filter", "vault", "access", "audit", "organisation", "job", "sql"})
@NullMarked
package shuke.kernel.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
