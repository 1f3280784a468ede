package shuke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import shuke.kernel.record.Resemblance.Traces;

/** The records that may be of one thing with those of a batch, asked for along with what is sent anyway. */
final class Suspects implements Errand {
    static final Suspects NONE = new Suspects(null, List.of(), List.of(), result -> Map.of());

    private final @Nullable Resemblance how;
    private final List<Seeker> seekers;
    private final List<QueryPart> statements;
    private final Function<Result<Record>, Map<Integer, List<Suspect>>> reading;
    private final Map<Integer, List<Suspect>> found = new HashMap<>();

    /** @param statements the last one finds them; what {@code reading} makes of its answer is by the place of the seeker, from 0 */
    Suspects(
            @Nullable Resemblance how,
            List<Seeker> seekers,
            List<QueryPart> statements,
            Function<Result<Record>, Map<Integer, List<Suspect>>> reading) {
        this.how = how;
        this.seekers = List.copyOf(seekers);
        this.statements = List.copyOf(statements);
        this.reading = reading;
    }

    /**
     * A record that looks for its like.
     *
     * @param change its place in the batch, from 0
     * @param values of the fields that are compared
     * @param traces what it is found by
     */
    record Seeker(int change, UUID id, Map<String, @Nullable Object> values, Traces traces) {
        /** Whether anything can be found by what it holds. */
        boolean hasTraces() {
            return !traces.any().isEmpty();
        }
    }

    List<Seeker> seekers() {
        return seekers;
    }

    /** What all seekers hold, and all that was found. */
    List<Map<String, @Nullable Object>> values() {
        return held(seekers);
    }

    /** What these seekers hold, and all that was found. */
    List<Map<String, @Nullable Object>> held(List<Seeker> some) {
        return Stream.concat(
                        some.stream().map(Seeker::values),
                        found.values().stream().flatMap(List::stream).map(Suspect::values))
                .toList();
    }

    /**
     * What records are kept with: that by which they were looked for, where nothing that is compared has changed since.
     *
     * @param by how they are to be found; null where nobody looks
     */
    List<List<String>> keys(@Nullable Resemblance by, List<Draft> drafts) {
        var sought = new HashMap<Integer, Seeker>();
        if (Objects.equals(by, how)) seekers.forEach(seeker -> sought.put(seeker.change(), seeker));
        var keys = new ArrayList<@Nullable List<String>>();
        var others = new ArrayList<Map<String, @Nullable Object>>();
        for (var draft : drafts) {
            var seeker = sought.get(draft.change());
            if (seeker != null && by != null && by.compared(draft.after()).equals(seeker.values())) {
                keys.add(List.copyOf(seeker.traces().keys()));
            } else {
                keys.add(null);
                others.add(draft.after());
            }
        }
        var next = Resemblance.keys(by, others).iterator();
        return keys.stream().map(known -> known == null ? next.next() : known).toList();
    }

    /** What was found for a change; nothing before it was asked. */
    List<Suspect> of(int change) {
        return found.getOrDefault(change, List.of());
    }

    @Override
    public List<QueryPart> statements() {
        return statements;
    }

    @Override
    public void answered(List<Result<Record>> results) {
        reading.apply(results.getLast())
                .forEach((seeker, suspects) -> found.put(seekers.get(seeker).change(), suspects));
    }
}
