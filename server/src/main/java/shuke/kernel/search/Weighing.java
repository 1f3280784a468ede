package shuke.kernel.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Row;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.search.Hit.Reason;

/** A record that holds all words, and how well. */
record Weighing(Hit hit, int weight) {
    /** What people call a record by counts more than what else it holds. */
    private static final int CALLED = 10;

    /** Empty when a word is nowhere in the record. */
    static Optional<Weighing> of(Seeking seeking, Words words, Row row) {
        var sum = 0;
        Weighed best = null;
        for (var word : words.all()) {
            var found = best(seeking, word, row);
            if (found == null) {
                return Optional.empty();
            }
            sum += found.weight();
            best = best == null || found.weight() > best.weight() ? found : best;
        }
        if (best == null) {
            return Optional.empty();
        }
        var hit = new Hit(row.id(), label(seeking.object(), row), best.reason());
        return Optional.of(new Weighing(hit, sum / words.all().size()));
    }

    private record Weighed(Reason reason, int weight) {}

    private static @Nullable Weighed best(Seeking seeking, String word, Row row) {
        Weighed best = null;
        for (var field : seeking.fields()) {
            var text = text(row, field);
            var fit = text == null ? null : Fitting.of(field.type(), text, word).orElse(null);
            if (text != null && fit != null) {
                var isCalled = seeking.object().labelFields().contains(field);
                var weight = fit.weight() + (isCalled ? CALLED : 0);
                if (best == null || weight > best.weight()) {
                    best = new Weighed(new Reason(field.name(), text, fit), weight);
                }
            }
        }
        return best;
    }

    private static String label(ObjectType object, Row row) {
        return object.labelFields().stream()
                .map(field -> text(row, field))
                .flatMap(text -> Optional.ofNullable(text).stream())
                .findFirst()
                .orElse(row.id().toString());
    }

    private static @Nullable String text(Row row, Field field) {
        return switch (Plain.of(row.get(field.name()))) {
            case null -> null;
            case java.util.Map<?, ?> parts ->
                parts.values().stream()
                        .filter(part -> part != null)
                        .map(String::valueOf)
                        .collect(java.util.stream.Collectors.joining(" "));
            case Object value -> value.toString();
        };
    }
}
