/**
 * Reports and dashboards that people keep: for themselves, a team or everyone, and those that come with the program. {@code Sheets}
 * says which somebody sees, {@code SheetEditor} changes them. A report is a question and a way to show the answer, never records:
 * whoever opens one is answered by her own rights.
 */
@ApplicationModule(
        id = "report",
        allowedDependencies = {"base", "schema", "filter", "audit", "vault", "access", "record", "view"})
@NullMarked
package shuke.kernel.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
