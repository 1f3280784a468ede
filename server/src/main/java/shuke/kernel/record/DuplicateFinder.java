package shuke.kernel.record;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Suspects.Seeker;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.Vault;

/**
 * The door to ask which records are likely to be of one thing with some values, while these are still being typed. Who asks is told
 * by the fields that she may read, and of records that she may not see no more than the rule of the object allows.
 */
@Service
public class DuplicateFinder {
    private static final UUID NOBODY = new UUID(0, 0); // no record has it

    private final Access access;
    private final Organisation organisation;
    private final RecordReader reader;
    private final Resemblances resemblances;
    private final DuplicateStore store;
    private final Vault vault;
    private final InstantSource clock;

    DuplicateFinder(
            Access access,
            Organisation organisation,
            RecordReader reader,
            Resemblances resemblances,
            DuplicateStore store,
            Vault vault,
            InstantSource clock) {
        this.access = access;
        this.organisation = organisation;
        this.reader = reader;
        this.resemblances = resemblances;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The likeliest first; none where the object has no rule. Values that make no sense yet are left out, and those that are not
     * compared too.
     *
     * @param input as in {@link Change}
     * @param id the record that the values are, or will be, of, which fills in the others; null for a new one. Refused with 404
     *     where it is not there or not visible
     */
    public List<Match> find(Actor actor, String object, Map<String, @Nullable Object> input, @Nullable UUID id) {
        var sight = access.sight(actor);
        var type = sight.schema().object(sight.view().object(object).name());
        access.require(sight, type, Operation.READ);
        var how = resemblances.of(actor.workspace(), type).orElse(null);
        var work = work(actor, sight, type);
        var there = id == null
                ? Map.<String, @Nullable Object>of()
                : reader.read(actor, object, id).values();
        if (how == null) {
            return List.of();
        }
        var values = values(work, how, input, there);
        var traces = how.traces(List.of(values)).getFirst();
        var seeker = new Seeker(0, id == null ? NOBODY : id, values, traces);
        if (!seeker.hasTraces()) {
            return List.of();
        }
        var suspects = new Suspects(
                how,
                List.of(seeker),
                List.of(store.search(work, how, List.of(seeker), false)),
                rows -> store.found(work, how, rows));
        store.run(work, suspects);
        return new Judge(work, how, suspects.values())
                .judge(values, suspects.of(0))
                .told();
    }

    private Work work(Actor actor, Sight sight, ObjectType object) {
        var settings = organisation.current(actor.workspace());
        var regional = Regional.of(settings).in(settings.zoneOf(actor));
        var now = clock.instant();
        var values = new ValueParser(regional, now.atZone(actor.zone()).toLocalDate());
        return new Work(
                actor,
                sight,
                object,
                values,
                regional,
                false,
                Batch.Likely.TOLD,
                true,
                now,
                vault,
                access.standing(actor));
    }

    /** What is compared of them, as far as she may read it. */
    private static Map<String, @Nullable Object> values(
            Work work, Resemblance how, Map<String, @Nullable Object> input, Map<String, @Nullable Object> there) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var field : how.fields()) {
            var name = field.name();
            if (work.sight().right(work.object().name(), name).isReadable()) {
                var kept = there.get(name);
                values.put(
                        name,
                        !input.containsKey(name)
                                ? kept
                                : work.values().parse(field.type(), input.get(name), kept)
                                                instanceof Parsed.Value(var value)
                                        ? value
                                        : null);
            }
        }
        return values;
    }
}
