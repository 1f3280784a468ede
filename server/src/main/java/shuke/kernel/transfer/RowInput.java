package shuke.kernel.transfer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.FieldType;
import shuke.kernel.transfer.csv.CsvRow;
import shuke.kernel.transfer.csv.FaultProblems;
import shuke.matching.standardise.DateOrder;

/** Makes the input of a change out of a row. Empty cells say nothing: what is there stays. */
final class RowInput {
    private final Mapping mapping;
    /** How databases write that a cell says nothing. */
    private static final Set<String> NOTHING = Set.of("NULL", "\\N");

    private final Map<Integer, DateOrder> orders;
    private final Set<Integer> decimalCommas;
    private final Map<Integer, HeadingUnit> units;
    private final ZoneId zone;

    RowInput(Mapping mapping, Map<Integer, DateOrder> orders, Set<Integer> decimalCommas, ZoneId zone) {
        this.mapping = mapping;
        this.orders = Map.copyOf(orders);
        this.decimalCommas = Set.copyOf(decimalCommas);
        this.units = units(mapping);
        this.zone = zone;
    }

    private static Map<Integer, HeadingUnit> units(Mapping mapping) {
        var units = new HashMap<Integer, HeadingUnit>();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target == null || target.inside() != null) continue;
            var unit = HeadingUnit.of(
                    mapping.headings().get(column), target.field().type());
            if (unit != null) units.put(column, unit);
        }
        return units;
    }

    /** What is wrong with the row as text; nothing for most rows. */
    List<Problem> problems(CsvRow row) {
        var isWhole = row.cellCount() == mapping.width()
                || (row.cellCount() > mapping.width() && row.isBlankFrom(mapping.width()));
        if (isWhole && row.faults().isEmpty()) return List.of();
        var problems = new ArrayList<Problem>();
        for (var fault : row.faults()) problems.add(FaultProblems.of(fault, heading(fault.column())));
        if (!isWhole && problems.isEmpty()) {
            problems.add(Problem.of("importCellCount", row.cellCount(), mapping.width()));
        }
        return problems;
    }

    private String heading(int column) {
        return column >= 0 && column < mapping.width() ? mapping.headings().get(column) : "";
    }

    Map<String, @Nullable Object> input(CsvRow row) {
        var input = new LinkedHashMap<String, @Nullable Object>();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target == null) continue;
            var cell = row.cell(column);
            if (cell.isBlank()) continue;
            var meant = meant(cell, target.values());
            if (meant.isBlank()) continue;
            put(input, target, readable(column, meant, target.field().type()));
        }
        return input;
    }

    /** A column may give {@code NULL} a meaning of its own. */
    private static String meant(String cell, Map<String, String> values) {
        var text = cell.strip();
        var meaning = values.get(text);
        if (meaning != null) return meaning;
        return NOTHING.contains(text) ? "" : cell;
    }

    private String readable(int column, String meant, FieldType type) {
        var number = decimalCommas.contains(column) ? NumberColumn.readable(meant) : meant;
        var unit = units.get(column);
        var cell = unit == null ? number : unit.on(number);
        var order = orders.get(column);
        return order == null ? cell : DateColumn.readable(cell, type, order, zone);
    }

    private static void put(Map<String, @Nullable Object> input, Target target, String value) {
        var name = target.field().name();
        var inside = target.inside();
        if (inside == null) {
            input.put(name, value);
        } else if (target.field().type() instanceof FieldType.Lookup lookup
                && lookup.to().size() > 1) {
            var dot = inside.indexOf('.');
            input.put(name, Map.of("object", inside.substring(0, dot), inside.substring(dot + 1), value));
        } else if (input.get(name) instanceof Map<?, ?> before) {
            var parts = new LinkedHashMap<Object, Object>(before);
            parts.put(inside, value);
            input.put(name, parts);
        } else {
            input.put(name, Map.of(inside, value));
        }
    }
}
