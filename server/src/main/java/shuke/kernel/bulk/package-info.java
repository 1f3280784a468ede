/**
 * One order for many records: a set is changed or deleted in the background, step by step, under the rights of whoever gave the
 * order. {@code BulkOrders} takes orders, tells how they stand, stops them and takes them back as one.
 */
@ApplicationModule(
        id = "bulk",
        allowedDependencies = {"access", "audit", "base", "filter", "job", "record", "schema", "spreadsheet", "vault"})
@NullMarked
package shuke.kernel.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
