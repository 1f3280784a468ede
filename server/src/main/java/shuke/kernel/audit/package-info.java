/** What happened to whom, by whom, when: appended in the transaction of the change itself, never altered. */
@ApplicationModule(
        id = "audit",
        allowedDependencies = {"base", "schema", "vault", "job", "sql"})
@NullMarked
package shuke.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
