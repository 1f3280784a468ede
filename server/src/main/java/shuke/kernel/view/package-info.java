/**
 * Views of lists that people keep: for themselves, a team or everyone. {@code Views} keeps them, {@code OwnLooks} how each person
 * arranges them for herself. A view is a question and a look, never records: whoever opens it is answered by her own rights.
 */
@ApplicationModule(
        id = "view",
        allowedDependencies = {"base", "schema", "filter", "audit", "vault", "access", "record", "live"})
@NullMarked
package shuke.kernel.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
