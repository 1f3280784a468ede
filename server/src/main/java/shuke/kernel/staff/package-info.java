/**
 * People who join, move and leave. Who they are stands in their records and how they come in is the identity room's; here is what
 * goes on between the two: nobody who is switched off stays in, somebody always can look after the workspace, and what belonged
 * to somebody who leaves is handed over.
 */
@ApplicationModule(
        id = "staff",
        allowedDependencies = {"access", "audit", "base", "filter", "identity", "job", "record", "schema"})
@NullMarked
package shuke.kernel.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
