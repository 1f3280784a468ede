package shuke.kernel.cleansing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Inspection;
import shuke.kernel.record.Spread;
import shuke.kernel.schema.SchemaCatalog;

/** What is usual for the numbers of an object, reckoned once for each scan. */
@Component
class Spreads {
    private final SchemaCatalog catalog;
    private final CriteriaStore criteria;
    private final Inspection inspection;
    private final SpreadStore store;

    Spreads(SchemaCatalog catalog, CriteriaStore criteria, Inspection inspection, SpreadStore store) {
        this.catalog = catalog;
        this.criteria = criteria;
        this.inspection = inspection;
        this.store = store;
    }

    /** By field. */
    Map<String, List<Spread>> of(Workspace workspace, String object) {
        return store.of(workspace, object);
    }

    /** Reckons anew; nothing where nobody looks for outliers. */
    void renew(Workspace workspace, String name) {
        store.clear(workspace, name);
        var object = catalog.current(workspace).find(name).orElse(null);
        if (object == null || !criteria.of(workspace, object).wants(Kind.OUTLIER)) return;
        for (var field : object.fields()) {
            var spreads = inspection.spreads(workspace, object, field.name());
            if (!spreads.isEmpty()) store.add(workspace, name, field.name(), spreads);
        }
    }
}
