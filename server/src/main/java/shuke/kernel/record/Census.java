package shuke.kernel.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Filter;

/** All records of an object, as the program itself sees them: counted by one statement, or gone through one after the other. */
@Service
public class Census {
    private final RecordReader reader;
    private final CensusStore store;

    Census(RecordReader reader, CensusStore store) {
        this.reader = reader;
        this.store = store;
    }

    /**
     * How many records there are, and how many of them fulfil each of the conditions.
     *
     * @param by the field by which they are told apart; null for all records together
     * @param key its value as text; null where it is empty
     * @param fulfilling in the order of the conditions
     */
    public record Count(@Nullable String by, @Nullable String key, long records, List<Long> fulfilling) {
        public Count {
            fulfilling = List.copyOf(fulfilling);
        }
    }

    /**
     * Counts all records, and those of each value of each of the fields; in one pass over the table, by the very conditions that a
     * list of the records would ask.
     *
     * @param by lookups to one object and picklists, none of them sealed
     */
    public List<Count> count(Workspace workspace, String object, List<Filter> conditions, List<String> by) {
        var reading = reader.reading(Actor.system(workspace), object);
        return store.count(reading, conditions.stream().map(reading::condition).toList(), by);
    }

    /** The next records after one with all their fields, in the order of their ids; none of the recycle bin. */
    public List<Row> next(Workspace workspace, String object, UUID after, int most) {
        var system = Actor.system(workspace);
        var ids = store.next(workspace, reader.reading(system, object).object(), after, most);
        var rows = read(workspace, object, ids);
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** So many records, at random: by the same seed the same ones, as long as none is added or goes. */
    public List<UUID> sample(Workspace workspace, String object, long seed, int most) {
        var type = reader.reading(Actor.system(workspace), object).object();
        return store.sample(workspace, type, seed, most);
    }

    /** Those of the records that are there. */
    public Map<UUID, Row> read(Workspace workspace, String object, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : reader.read(Actor.system(workspace), object, ids);
    }
}
