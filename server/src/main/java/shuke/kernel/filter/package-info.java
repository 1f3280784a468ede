/** The condition language: parse (CEL text or tree), check against the schema, translate to SQL, evaluate on a record. */
@ApplicationModule(
        id = "filter",
        allowedDependencies = {"base", "schema", "vault"})
@NullMarked
package shuke.kernel.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
