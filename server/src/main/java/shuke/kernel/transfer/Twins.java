package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;

/**
 * Rows that say of a record just what the row before said of it, as every line of an order repeats its customer and date. They
 * are not written again: what became of the first is known to become of them.
 *
 * @param first changes in their order, without those that repeat
 * @param places for every change the place in {@code first} of the one it is or repeats
 */
record Twins(List<Change> first, List<Integer> places) {
    Twins {
        first = List.copyOf(first);
        places = List.copyOf(places);
    }

    static Twins of(List<Change> changes) {
        var first = new ArrayList<Change>();
        var places = new ArrayList<Integer>();
        var latest = new HashMap<Object, Integer>();
        for (var change : changes) {
            var subject = subject(change);
            var before = subject == null ? null : latest.get(subject);
            if (before != null && first.get(before).equals(change)) {
                places.add(before);
            } else {
                if (subject != null) latest.put(subject, first.size());
                places.add(first.size());
                first.add(change);
            }
        }
        return new Twins(first, places);
    }

    private static @Nullable Object subject(Change change) {
        return switch (change) {
            case Change.Upsert(var key, var input) -> key(key, input);
            case Change.UpdateBy(var key, var input) -> key(key, input);
            case Change.Create create -> null; // each makes a record of its own
            case Change.Update update -> null;
            case Change.Delete delete -> null;
            case Change.Restore restore -> null;
            case Change.Purge purge -> null;
        };
    }

    private static Object key(String key, Map<String, ?> input) {
        return String.valueOf(input.get(key)).strip();
    }

    /** What became of every change. */
    List<Outcome> outcomes(List<Outcome> ofFirst) {
        var outcomes = new ArrayList<Outcome>();
        var seen = -1;
        for (var place : places) {
            outcomes.add(place > seen ? ofFirst.get(place) : repeated(ofFirst.get(place)));
            seen = Math.max(seen, place);
        }
        return outcomes;
    }

    private static Outcome repeated(Outcome first) {
        return switch (first) {
            case Outcome.Written(var _, var row, var _, var _) ->
                new Outcome.Written(Outcome.Effect.UNCHANGED, row, List.of(), Map.of());
            case Outcome.Refused refused -> refused;
        };
    }
}
