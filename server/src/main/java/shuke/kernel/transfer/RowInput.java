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
    private final Map<Integer, DateOrder> orders;
    private final Set<Integer> decimalCommas;
    private final Map<Integer, HeadingUnit> units;
    private final CurrencyColumns currencies;
    private final PhoneColumns phones;
    private final Leftovers leftovers;
    private final ZoneId zone;

    /** @param region of phone numbers without a country */
    RowInput(Mapping mapping, Map<Integer, DateOrder> orders, Set<Integer> decimalCommas, ZoneId zone, String region) {
        this.mapping = mapping;
        this.orders = Map.copyOf(orders);
        this.decimalCommas = Set.copyOf(decimalCommas);
        this.units = units(mapping);
        this.currencies = new CurrencyColumns(mapping);
        this.phones = new PhoneColumns(mapping, region);
        this.leftovers = new Leftovers(mapping);
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
        if (isWhole && row.faults().isEmpty()) {
            return leftovers.problem(row).map(List::of).orElseGet(() -> CellErrors.of(row, mapping));
        }
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
            if (target == null || currencies.isAside(column)) continue;
            var meant = meant(row.cell(column), target);
            if (!meant.isBlank())
                put(input, target, readable(row, column, meant, target.field().type()));
        }
        return input;
    }

    /** A column may give {@code NULL} a meaning of its own. */
    private static String meant(String cell, Target target) {
        if (cell.isBlank()) return "";
        var meaning = target.values().get(cell.strip());
        if (meaning != null) return meaning;
        var text = CellText.of(cell);
        return CellText.isNothing(text, target.field().type()) ? "" : text;
    }

    private String readable(CsvRow row, int column, String meant, FieldType type) {
        if (DateColumn.isDate(type)) return DateColumn.readable(meant, type, orders.get(column), zone);
        if (type instanceof FieldType.Phone) return phones.placed(meant, row);
        var number = decimalCommas.contains(column) ? NumberColumn.readable(meant) : meant;
        var unit = units.get(column);
        return currencies.on(column, unit == null ? number : unit.on(number), row);
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
