package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Suspects.Seeker;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.vault.Vault;
import shuke.matching.Values;

/** Goes through all records of an object that has a rule about duplicates, as the program itself. */
@Service
public class Walk {
    private final Access access;
    private final Organisation organisation;
    private final SchemaCatalog catalog;
    private final Resemblances resemblances;
    private final DuplicateStore store;
    private final Vault vault;
    private final InstantSource clock;

    Walk(
            Access access,
            Organisation organisation,
            SchemaCatalog catalog,
            Resemblances resemblances,
            DuplicateStore store,
            Vault vault,
            InstantSource clock) {
        this.access = access;
        this.organisation = organisation;
        this.catalog = catalog;
        this.resemblances = resemblances;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Some records, in the order of their ids.
     *
     * @param likely for each of the records those from before it that are likely to be of one thing with it, the likeliest first;
     *     left out where there are none
     */
    public record Step(UUID last, int records, Map<UUID, List<Match>> likely) {}

    /** The next records; nothing when there are none, or the object has no rule any more. */
    public Optional<Step> next(Workspace workspace, String object, UUID after, int most) {
        var work = work(workspace, object);
        var how = work.flatMap(it -> resemblances.of(workspace, it.object()));
        return how.isEmpty() ? Optional.empty() : step(work.orElseThrow(), how.get(), after, most);
    }

    private Optional<Step> step(Work work, Resemblance how, UUID after, int most) {
        var records = store.records(work, how, after, most);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        var seekers = records.stream().filter(Seeker::hasTraces).toList();
        var likely = new LinkedHashMap<UUID, List<Match>>();
        if (!seekers.isEmpty()) {
            var suspects = new Suspects(
                    how,
                    seekers,
                    List.of(store.search(work, how, seekers, true)),
                    rows -> store.found(work, how, rows));
            store.run(work, suspects);
            var judge = new Judge(work, how, suspects.values());
            for (var seeker : seekers) {
                var told = judge.judge(seeker.values(), suspects.of(seeker.change()))
                        .told();
                if (!told.isEmpty()) {
                    likely.put(seeker.id(), told);
                }
            }
        }
        return Optional.of(new Step(records.getLast().id(), records.size(), likely));
    }

    /** What the latest records have in the fields that are compared, in their order; empty where the object has no rule. */
    public List<Values> sample(Workspace workspace, String object, int most) {
        var work = work(workspace, object);
        var how = work.flatMap(it -> resemblances.of(workspace, it.object()));
        return how.isEmpty() ? List.of() : store.sample(work.orElseThrow(), how.get(), most);
    }

    private Optional<Work> work(Workspace workspace, String object) {
        var system = Actor.system(workspace);
        var schema = catalog.current(workspace);
        var regional = Regional.of(organisation.current(workspace));
        var now = clock.instant();
        return schema.find(object)
                .map(type -> new Work(
                        system,
                        access.sight(system, schema),
                        type,
                        new ValueParser(regional, now.atZone(ZoneOffset.UTC).toLocalDate()),
                        regional,
                        false,
                        Batch.Likely.TOLD,
                        true,
                        now,
                        vault,
                        ""));
    }
}
