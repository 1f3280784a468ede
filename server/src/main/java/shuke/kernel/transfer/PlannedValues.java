package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shuke.kernel.base.Problem;
import shuke.kernel.record.TextReading;
import shuke.kernel.schema.FieldType;

/** What a rehearsal does with values that the schema has no place for yet: they are read, and left to the real import. */
final class PlannedValues {
    private final TextReading reading;

    PlannedValues(TextReading reading) {
        this.reading = reading;
    }

    /** What a row says beyond what can be written yet. */
    static final class Beyond {
        private final List<Problem> problems = new ArrayList<>();
        private boolean isAny;

        List<Problem> problems() {
            return problems;
        }

        boolean isAny() {
            return isAny;
        }
    }

    /** Reads what a field is to hold that is not there yet. */
    void read(Target target, String text, Beyond beyond) {
        beyond.isAny = true;
        var problem = reading.read(target.field(), text).problem();
        if (problem != null) beyond.problems.add(problem);
    }

    /**
     * The text without choices that are not there yet. Where the field must be filled, the first choice stands for them: what
     * rules make of a choice that nobody knows is not known either.
     */
    String without(Target target, String text, Beyond beyond) {
        if (target.plannedChoices().isEmpty() || text.isBlank()) return text;
        var left = items(target, text).stream()
                .filter(item -> !target.plannedChoices().contains(item))
                .toList();
        if (left.size() == items(target, text).size()) return text;
        beyond.isAny = true;
        return left.isEmpty() ? standIn(target) : left.stream().collect(Collectors.joining(";"));
    }

    private static List<String> items(Target target, String text) {
        return target.field().type() instanceof FieldType.MultiPicklist
                ? TextReading.items(text)
                : List.of(text.strip());
    }

    private static String standIn(Target target) {
        if (!target.field().required()) return "";
        var options = switch (target.field().type()) {
            case FieldType.Picklist p -> p.options();
            case FieldType.MultiPicklist m -> m.options();
            default -> List.<FieldType.Option>of();
        };
        return options.isEmpty() ? "" : options.getFirst().value();
    }
}
