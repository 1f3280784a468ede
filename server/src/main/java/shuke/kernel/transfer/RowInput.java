package shuke.kernel.transfer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.FieldType;
import shuke.kernel.transfer.csv.CsvRow;
import shuke.kernel.transfer.csv.FaultProblems;
import shuke.matching.standardise.DateOrder;

/** Makes the input of a change out of a row. Empty cells say nothing: what is there stays. */
final class RowInput {
    private final Mapping mapping;
    private final Map<Integer, DateOrder> orders;
    private final ZoneId zone;

    RowInput(Mapping mapping, Map<Integer, DateOrder> orders, ZoneId zone) {
        this.mapping = mapping;
        this.orders = Map.copyOf(orders);
        this.zone = zone;
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
            var meant = target.values().isEmpty() ? cell : target.values().getOrDefault(cell.strip(), cell);
            if (meant.isBlank()) continue;
            put(input, target, readable(column, meant, target.field().type()));
        }
        return input;
    }

    private String readable(int column, String cell, FieldType type) {
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
