/**
 * The bytes of files: sealed, kept in the data directory or in S3-compatible storage, checked on their way in, drawn small for
 * a look. What a file is called and who may see it says its record.
 */
@ApplicationModule(
        id = "file",
        allowedDependencies = {"base", "schema", "vault", "access", "job", "record"})
@NullMarked
package shuke.kernel.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
