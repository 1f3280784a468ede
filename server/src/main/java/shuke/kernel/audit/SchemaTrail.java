package shuke.kernel.audit;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.SchemaChanged;
import shuke.kernel.schema.SchemaChanges;
import tools.jackson.databind.json.JsonMapper;

/** Changes of definitions in the log, in the transaction that makes them. */
@Component
class SchemaTrail implements SchemaChanges {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Audit audit;
    private final InstantSource clock;

    SchemaTrail(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void changed(Actor actor, SchemaChanged news) {
        audit.append(
                actor,
                news.changes().stream().map(change -> entry(actor, change)).toList());
    }

    private Entry entry(Actor actor, Changed change) {
        var field = change.field() == null ? "definition" : change.field();
        var changed = new Entry.Changed(field, tree(change.before()), tree(change.after()));
        return Entry.of(actor, clock.instant(), change.object(), null, Action.DEFINED, List.of(changed));
    }

    private static @Nullable Object tree(@Nullable String definition) {
        return definition == null ? null : JSON.readTree(definition);
    }
}
