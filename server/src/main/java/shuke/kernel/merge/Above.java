package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.record.RecordReader;

/** Keeps trees trees when records of them become one: the one stands below whatever stood above all of them. */
@Component
class Above {
    private static final int DEEPEST = 1_000;

    private final RecordReader reader;

    Above(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * @param wanted what the record would stand below
     * @param one the records that become one
     * @return what it can stand below: above the topmost of them that stands above {@code wanted}, or {@code wanted} where none does
     */
    @Nullable
    Ref of(Actor actor, String object, String field, @Nullable Ref wanted, Set<UUID> one) {
        var program = Actor.system(actor.workspace());
        var way = new ArrayList<Ref>();
        var at = wanted;
        while (at != null && !way.contains(at) && way.size() < DEEPEST) {
            way.add(at);
            var row = reader.read(program, object, List.of(at.id())).get(at.id());
            at = row != null && row.get(field) instanceof Ref up ? up : null;
        }
        var last = -1;
        for (var i = 0; i < way.size(); i++) {
            if (one.contains(way.get(i).id())) last = i;
        }
        return last < 0 ? wanted : last + 1 < way.size() ? way.get(last + 1) : null;
    }
}
