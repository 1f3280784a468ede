package shuke.kernel.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.AttachedRowStore;
import shuke.kernel.record.Deed;

/** What sources say of records goes along when records become one, and goes with one that is deleted for good. */
@Component
class AttachedSourceStore extends AttachedRowStore {
    private final GoldenStore goldens;

    AttachedSourceStore(DSLContext db, GoldenStore goldens) {
        super(db, "sources", "source_record");
        this.goldens = goldens;
    }

    @Override
    public String move(Workspace workspace, String object, Map<UUID, UUID> into) {
        var all = new LinkedHashSet<>(into.keySet());
        all.addAll(into.values());
        var known = goldens.of(workspace, object, all);
        var united = new HashMap<UUID, Golden>();
        into.forEach((lost, kept) -> {
            var of = known.get(lost);
            if (of != null) {
                united.put(
                        kept,
                        united.getOrDefault(kept, known.getOrDefault(kept, Golden.NEW))
                                .with(of));
            }
        });
        goldens.save(workspace, object, united);
        return super.move(workspace, object, into);
    }

    @Override
    public List<QueryPart> of(Actor actor, Deed deed) {
        if (deed.action() != Action.PURGED) return List.of();
        var all = new ArrayList<>(super.of(actor, deed));
        all.add(DSL.sql(
                "delete from %s.source_golden where object = ? and record = any(cast(? as uuid[]))"
                        .formatted(actor.workspace().schema()),
                deed.object(),
                deed.ids().toArray(UUID[]::new)));
        return all;
    }
}
