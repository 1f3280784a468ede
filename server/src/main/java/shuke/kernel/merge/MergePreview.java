package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.record.Attached;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.Repointing;
import shuke.kernel.record.Repointing.Count;

/** What would become of records, before they are made one. */
@Service
public class MergePreview {
    private final Access access;
    private final Admission admission;
    private final Holdings holdings;
    private final RecordReader reader;
    private final Repointing repointing;
    private final Favours favours;
    private final ObjectProvider<Attached> attached;
    private final Tried tried;

    MergePreview(
            Access access,
            Admission admission,
            Holdings holdings,
            RecordReader reader,
            Repointing repointing,
            Favours favours,
            ObjectProvider<Attached> attached,
            Tried tried) {
        this.access = access;
        this.admission = admission;
        this.holdings = holdings;
        this.reader = reader;
        this.repointing = repointing;
        this.favours = favours;
        this.attached = attached;
        this.tried = tried;
    }

    /**
     * A field that the actor sees.
     *
     * @param from the records whose value wins; several where it is united, none where it is empty in all
     * @param isSame whether all of them have the same
     * @param isChoosable whether the actor may choose another one
     */
    public record Outlook(String field, List<UUID> from, boolean isSame, boolean isChoosable) {}

    /**
     * @param rows the records as the actor sees them, in the order of the request
     * @param moves what points to those that go
     * @param attached what else hangs on those that go, by kind
     */
    public record Preview(List<Row> rows, List<Outlook> fields, List<Count> moves, Map<String, Long> attached) {}

    /** Refuses what the merge itself would refuse before it begins. */
    public Preview of(Actor actor, String object, MergeOrder order) {
        return tried.of(() -> {
            var type = admission.object(actor, object);
            var held = holdings.lock(actor, object, order.ids());
            admission.records(actor, order, object, held);
            admission.choices(actor, order, object, held);
            var rows = reader.read(actor, object, order.ids());
            var counts = new LinkedHashMap<String, Long>();
            attached.orderedStream()
                    .forEach(each -> counts.put(each.kind(), each.count(actor.workspace(), object, order.lost())));
            return new Preview(
                    order.ids().stream().map(rows::get).filter(Objects::nonNull).toList(),
                    outlooks(actor, type, order, held, rows.values()),
                    repointing.counts(actor, object, order.lost()),
                    counts);
        });
    }

    private List<Outlook> outlooks(
            Actor actor,
            shuke.kernel.schema.ObjectType known,
            MergeOrder order,
            Map<UUID, Holdings.Holding> held,
            Collection<Row> seen) {
        var sight = access.sight(actor);
        var kept = Objects.requireNonNull(held.get(order.keep())).row();
        var others = order.lost().stream()
                .map(id -> Objects.requireNonNull(held.get(id)).row())
                .toList();
        var favoured = favours.of(actor.workspace(), known.name(), kept, others);
        var winners = new Winners(sight.schema().object(known.name()), kept, others, order.values(), favoured);
        var outlooks = new ArrayList<Outlook>();
        winners.all().forEach((name, won) -> {
            var field = known.find(name).orElse(null);
            if (field != null) {
                var values = seen.stream()
                        .map(row -> HeldValues.settled(HeldValues.plain(row.get(name))))
                        .distinct();
                var isChoosable = !won.isRuled()
                        && Admission.isChoosable(field)
                        && sight.right(known.name(), name) == FieldRight.EDIT;
                outlooks.add(new Outlook(name, won.from(), values.count() == 1, isChoosable));
            }
        });
        return outlooks;
    }
}
