package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a file means.
 *
 * @param headings the columns as the file calls them
 * @param targets in the order of the headings; null for a column that is left out
 */
record Mapping(List<String> headings, List<@Nullable Target> targets) {
    Mapping {
        headings = List.copyOf(headings);
        targets = Collections.unmodifiableList(new ArrayList<>(targets));
    }

    /** The same with further cells of a column that stand for something. */
    Mapping with(int column, Map<String, String> meanings) {
        var changed = new ArrayList<@Nullable Target>(targets);
        var target = targets.get(column);
        if (target == null) return this;
        var values = new LinkedHashMap<>(meanings);
        values.putAll(target.values());
        changed.set(column, target.with(values));
        return new Mapping(headings, changed);
    }

    /** The same with some columns left out. */
    Mapping without(Collection<Integer> columns) {
        var changed = new ArrayList<@Nullable Target>(targets);
        columns.forEach(column -> changed.set(column, null));
        return new Mapping(headings, changed);
    }

    int width() {
        return headings.size();
    }

    /** As a mapping spells them, of the columns that mean something. */
    List<String> paths() {
        return targets.stream().flatMap(Stream::ofNullable).map(Target::path).toList();
    }

    List<String> unmapped() {
        return IntStream.range(0, width())
                .filter(column -> targets.get(column) == null)
                .mapToObj(headings::get)
                .toList();
    }

    /** The column that holds (a part of) a field; -1 when there is none. */
    int columnOf(String field) {
        for (var column = 0; column < width(); column++) {
            var target = targets.get(column);
            if (target != null && target.field().name().equals(field)) return column;
        }
        return -1;
    }

    boolean has(String field) {
        return columnOf(field) >= 0;
    }
}
