package shuke.kernel.record;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.SchemaCatalog;
import shuke.matching.Decision;

/** What people have decided of records that look alike: whether they are of one thing. Within the caller's transaction. */
@Service
public class Decisions {
    private final Resemblances resemblances;
    private final SchemaCatalog catalog;
    private final DecisionStore store;
    private final InstantSource clock;

    Decisions(Resemblances resemblances, SchemaCatalog catalog, DecisionStore store, InstantSource clock) {
        this.resemblances = resemblances;
        this.catalog = catalog;
        this.store = store;
        this.clock = clock;
    }

    /**
     * No two of the records are of one thing: nobody is told again that they are.
     *
     * @param records with all that they hold; the object must have a rule about duplicates, otherwise nothing is kept
     */
    public void apart(Actor actor, String object, Collection<Row> records) {
        decide(actor, object, records, false);
    }

    /** As {@link #apart}: they all are of one thing. */
    public void same(Actor actor, String object, Collection<Row> records) {
        decide(actor, object, records, true);
    }

    private void decide(Actor actor, String object, Collection<Row> records, boolean same) {
        how(actor.workspace(), object).ifPresent(how -> {
            var held = new LinkedHashMap<UUID, Map<String, String>>();
            records.forEach(row -> held.put(row.id(), how.texts(row.values())));
            store.decide(actor, object, held, same, clock.instant());
        });
    }

    private Optional<Resemblance> how(Workspace workspace, String object) {
        return catalog.current(workspace).find(object).flatMap(type -> resemblances.of(workspace, type));
    }

    /** What was said of two of these is taken back. */
    public void forget(Actor actor, String object, Collection<UUID> records) {
        store.forget(actor.workspace(), object, records);
    }

    /** The latest ones, as the rule compares records today; empty where the object has none. */
    public List<Decision> latest(Workspace workspace, String object, int most) {
        return how(workspace, object)
                .map(how -> store.latest(workspace, object, most).stream()
                        .map(lesson ->
                                new Decision(how.ofTexts(lesson.one()), how.ofTexts(lesson.other()), lesson.same()))
                        .toList())
                .orElse(List.of());
    }

    /** Another text whenever {@link #latest} tells something else; null where fewer than so many were made. */
    public @Nullable String state(Workspace workspace, String object, int least) {
        return store.state(workspace, object, least);
    }
}
