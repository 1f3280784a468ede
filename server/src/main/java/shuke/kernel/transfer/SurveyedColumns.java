package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType;
import shuke.kernel.transfer.csv.CsvRow;

/** The columns of a file that are looked at as a whole before the first row is written, each by all who want to know something of it. */
final class SurveyedColumns {
    /** More people than any file has sensible owners; beyond it the rows speak for themselves. */
    private static final int MOST_OWNERS = 5_000;

    private final DateColumns dates;
    private final NumberColumns numbers;
    private final Map<Integer, Set<String>> owners = new TreeMap<>();
    private final Map<Integer, FitColumn> fits = new TreeMap<>();
    private final Map<Integer, QualifiedColumn> qualified = new TreeMap<>();
    private final Set<Integer> empty = new TreeSet<>();
    private final Set<Integer> several = new TreeSet<>();
    private final List<Surveyed> surveyed = new ArrayList<>();
    private final Leftovers leftovers;
    private final int width;

    private record Surveyed(int column, Target target, List<Consumer<String>> eyes) {}

    SurveyedColumns(Mapping mapping, ImportOptions options, @Nullable String key) {
        dates = new DateColumns(mapping);
        numbers = new NumberColumns(mapping);
        leftovers = new Leftovers(mapping);
        width = mapping.width();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target == null) continue;
            surveyed.add(new Surveyed(column, target, eyes(column, target)));
            if (options.mapping().containsKey(mapping.headings().get(column))) continue;
            empty.add(column);
            guess(surveyed.getLast(), key);
        }
    }

    /** What was mapped on purpose is taken at its word, and so is what the rows cannot do without. */
    private static boolean isDispensable(Target target, @Nullable String key) {
        var field = target.field();
        return target.inside() == null
                && !field.required()
                && !field.name().equals(key)
                && FitColumn.isJudged(field.type());
    }

    private List<Consumer<String>> eyes(int column, Target target) {
        var eyes = new ArrayList<Consumer<String>>();
        var date = dates.of(column);
        if (date != null) eyes.add(date::see);
        var number = numbers.of(column);
        if (number != null) eyes.add(number::see);
        if (SeveralIds.mayBeIn(target))
            eyes.add(cell -> {
                if (SeveralIds.areIn(cell)) several.add(column);
            });
        if (Owners.named(target).isPresent()) {
            var names = new LinkedHashSet<String>();
            owners.put(column, names);
            eyes.add(cell -> see(names, cell));
        }
        return eyes;
    }

    /** What a heading seems to mean has to agree with its cells. */
    private void guess(Surveyed one, @Nullable String key) {
        one.eyes().add(cell -> empty.remove(one.column()));
        var type = one.target().field().type();
        if (isDispensable(one.target(), key)) {
            var fit = new FitColumn(type);
            fits.put(one.column(), fit);
            one.eyes().add(fit::see);
        }
        if (type instanceof FieldType.Picklist choice) {
            var choices = new QualifiedColumn(choice);
            qualified.put(one.column(), choices);
            one.eyes().add(choices::see);
        }
    }

    void see(CsvRow row) {
        if (row.cellCount() < width || leftovers.problem(row).isPresent()) return; // refused later
        for (var one : surveyed) {
            var cell = CellText.of(row.cell(one.column()));
            if (!CellText.isNothing(cell, one.target().field().type())) {
                one.eyes().forEach(eye -> eye.accept(cell));
            }
        }
    }

    private static void see(Set<String> names, String cell) {
        if (names.size() < MOST_OWNERS) names.add(cell.strip());
    }

    DateColumns dates() {
        return dates;
    }

    NumberColumns numbers() {
        return numbers;
    }

    Map<Integer, Set<String>> owners() {
        return owners;
    }

    List<Integer> unfit() {
        return fits.entrySet().stream()
                .filter(column -> column.getValue().isUnfit())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Integer> empty() {
        return List.copyOf(empty);
    }

    Set<Integer> several() {
        return several;
    }

    Map<Integer, Map<String, String>> meanings() {
        var meanings = new TreeMap<Integer, Map<String, String>>();
        qualified.forEach((column, choices) -> meanings.put(column, choices.meanings()));
        return meanings;
    }
}
