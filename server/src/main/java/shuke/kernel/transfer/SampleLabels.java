package shuke.kernel.transfer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.transfer.Sample.Cell;

/** What the records that samples point to are called, as far as the reader sees them. */
@Component
class SampleLabels {
    private final RecordNames records;

    SampleLabels(RecordNames records) {
        this.records = records;
    }

    List<Sample> on(Actor actor, List<Sample> samples) {
        var unnamed = new LinkedHashMap<String, Set<UUID>>();
        samples.stream()
                .flatMap(sample -> sample.cells().values().stream())
                .flatMap(cell -> Stream.of(cell.before(), cell.after()).filter(Objects::nonNull))
                .filter(SampleLabels::isUnnamed)
                .map(value -> (Map<?, ?>) value)
                .forEach(link -> unnamed.computeIfAbsent(
                                String.valueOf(link.get("object")), object -> new LinkedHashSet<>())
                        .add(id(link)));
        var names = new HashMap<UUID, String>();
        unnamed.forEach((object, ids) -> names.putAll(records.of(actor, object, ids)));
        return names.isEmpty()
                ? samples
                : samples.stream().map(sample -> named(sample, names)).toList();
    }

    private static boolean isUnnamed(Object value) {
        return value instanceof Map<?, ?> link && link.containsKey("id") && link.get("label") == null;
    }

    private static UUID id(Map<?, ?> link) {
        return UUID.fromString(String.valueOf(link.get("id")));
    }

    private static Sample named(Sample sample, Map<UUID, String> names) {
        var cells = new LinkedHashMap<String, Cell>();
        sample.cells()
                .forEach((field, cell) ->
                        cells.put(field, new Cell(named(cell.before(), names), named(cell.after(), names))));
        return new Sample(sample.kind(), sample.line(), cells, sample.detail());
    }

    private static @Nullable Object named(@Nullable Object value, Map<UUID, String> names) {
        if (value == null || !isUnnamed(value)) return value;
        var link = new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) value);
        link.put("label", names.get(id(link)));
        return link;
    }
}
