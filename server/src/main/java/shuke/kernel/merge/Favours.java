package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;

/** What all say that know of better values. */
@Component
class Favours {
    private final ObjectProvider<Favour> all;

    Favours(ObjectProvider<Favour> all) {
        this.all = all;
    }

    /** By field the record whose value is the better one. */
    Map<String, UUID> of(Workspace workspace, String object, Row kept, List<Row> others) {
        var rows = new ArrayList<>(List.of(kept));
        rows.addAll(others);
        var favoured = new HashMap<String, UUID>();
        all.orderedStream().forEach(each -> each.of(workspace, object, rows).forEach(favoured::putIfAbsent));
        return favoured;
    }
}
