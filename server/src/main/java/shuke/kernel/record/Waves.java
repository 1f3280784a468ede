package shuke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch may speak of the same record twice: by its id or by the same key. Such changes are done one after the other, in
 * waves in which every record appears once at most; almost always there is one wave.
 */
final class Waves {
    private Waves() {}

    static List<List<Integer>> of(Work work, List<Change> changes) {
        var waves = new ArrayList<List<Integer>>();
        var seen = new HashMap<Object, Integer>();
        for (var i = 0; i < changes.size(); i++) {
            var wave = seen.merge(subject(work, changes.get(i), i), 0, (before, zero) -> before + 1);
            while (waves.size() <= wave) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(i);
        }
        return waves;
    }

    private static Object subject(Work work, Change change, int place) {
        return switch (change) {
            case Change.Create(var id, var input) -> id == null ? place : id;
            case Change.Update(var id, var version, var input) -> id;
            case Change.Delete(var id, var version) -> id;
            case Change.Restore(var id) -> id;
            case Change.Purge(var id) -> id;
            case Change.Upsert(var key, var input) -> key(work, key, input);
            case Change.UpdateBy(var key, var input) -> key(work, key, input);
        };
    }

    /** Keys that are written differently may be the same: Ada@Example.com and ada@example.com. */
    private static Object key(Work work, String key, Map<String, ?> input) {
        var raw = input.get(key);
        var field = work.object().find(key).filter(Keys::canBe);
        return field.isPresent()
                        && work.values().parse(field.get().type(), raw, null) instanceof Parsed.Value(Object value)
                ? List.of(key, Keys.of(value))
                : List.of(key, String.valueOf(raw).strip());
    }
}
