package shuke.kernel.transfer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Regional;
import shuke.kernel.record.TextReading;
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
    private final Corrections corrections;
    private final PlannedValues planned;

    /** @param regional how what only the real import can write is read */
    RowInput(
            Mapping mapping,
            Map<Integer, DateOrder> orders,
            Set<Integer> decimalCommas,
            Regional regional,
            LocalDate today,
            Corrections corrections) {
        this.mapping = mapping;
        this.corrections = corrections;
        this.planned = new PlannedValues(new TextReading(regional, today));
        this.orders = Map.copyOf(orders);
        this.decimalCommas = Set.copyOf(decimalCommas);
        this.units = units(mapping);
        this.currencies = new CurrencyColumns(mapping);
        this.phones = new PhoneColumns(mapping, regional.region());
        this.leftovers = new Leftovers(mapping);
        this.zone = regional.zone();
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

    /** The row as it is meant, read as far as that goes without knowing any record. */
    PreparedRow prepared(CsvRow read) {
        if (corrections.leaveOut(read)) return PreparedRow.leftOut(read.line());
        var row = corrections.on(read, mapping.headings());
        var problems = problems(row);
        return problems.isEmpty() ? input(row) : PreparedRow.wrong(row.line(), problems);
    }

    /** What is wrong with the row as text; nothing for most rows. */
    private List<Problem> problems(CsvRow row) {
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

    private PreparedRow input(CsvRow row) {
        var input = new LinkedHashMap<String, @Nullable Object>();
        var beyond = new PlannedValues.Beyond();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target == null || currencies.isAside(column)) continue;
            var meant = planned.without(target, meant(row.cell(column), target), beyond);
            if (meant.isBlank()) continue;
            var readable = readable(row, column, meant, target.field().type());
            if (target.isPlanned()) planned.read(target, readable, beyond);
            else put(input, target, readable);
        }
        return new PreparedRow(row.line(), input, beyond.problems(), false, beyond.isAny());
    }

    /** A column may give {@code NULL} a meaning of its own. */
    private static String meant(String cell, Target target) {
        if (cell.isBlank()) return "";
        var type = target.field().type();
        var meaning = target.values().get(cell.strip());
        if (meaning != null) return meaning;
        var text = SeveralIds.mayBeIn(target) ? SeveralIds.first(CellText.of(cell)) : CellText.of(cell);
        if (CellText.isNothing(text, type)) return "";
        return type instanceof FieldType.MultiPicklist && !target.values().isEmpty() ? items(text, target) : text;
    }

    /** In a cell of several choices each may stand for something. */
    private static String items(String text, Target target) {
        return TextReading.items(text).stream()
                .map(item -> target.values().getOrDefault(item, item))
                .filter(item -> !item.isBlank())
                .collect(Collectors.joining(";"));
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
                && lookup.to().size() > 1
                && inside.indexOf('.') > 0) {
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
