package shuke.kernel.cleansing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Inspector;
import shuke.kernel.record.Spread;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * Some records that detectors look at.
 *
 * @param spreads of the fields with numbers, by field
 * @param rows with all fields, as the program reads them
 */
record Portion(
        Workspace workspace,
        ObjectType object,
        Criteria criteria,
        Inspector inspector,
        Map<String, List<Spread>> spreads,
        Instant now,
        List<Row> rows) {
    Schema schema() {
        return inspector.schema();
    }
}
