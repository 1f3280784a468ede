package shuke.kernel.transfer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.matching.standardise.DateOrder;

/**
 * What one look through all rows tells.
 *
 * @param total rows below the header
 * @param orders by index of the column: how its dates are to be read
 * @param decimalCommas indexes of columns in which 1.234,5 is how numbers are written
 * @param owners by index of the column: which people and teams are named, as far as there are not too many of them
 * @param undecided headings of columns with dates that nothing decides; those dates are refused one by one
 */
record Survey(
        long total,
        Map<Integer, DateOrder> orders,
        Set<Integer> decimalCommas,
        Map<Integer, Set<String>> owners,
        java.util.List<String> undecided) {
    /** More people than any file has sensible owners; beyond it the rows speak for themselves. */
    private static final int MOST_OWNERS = 5_000;

    /** @param usual the organisation's order of dates, for columns that decide nothing themselves; null for none */
    static Survey of(CsvFile file, Mapping mapping, ImportOptions options, @Nullable DateOrder usual)
            throws IOException {
        var numbers = new NumberColumns(mapping);
        var columns = new TreeMap<Integer, DateColumn>();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null
                    && target.inside() == null
                    && DateColumn.isDate(target.field().type())) {
                columns.put(column, new DateColumn());
            }
        }
        var owners = new LinkedHashMap<Integer, Set<String>>();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null && Owners.named(target).isPresent()) owners.put(column, new LinkedHashSet<>());
        }
        var total = count(file, columns, owners, numbers);
        var orders = new LinkedHashMap<Integer, DateOrder>();
        var undecided = new java.util.ArrayList<String>();
        columns.forEach((column, dates) -> {
            var order = options.dateOrder() != null ? options.dateOrder() : dates.orderOr(usual);
            if (order != null) orders.put(column, order);
            else if (dates.isOpen()) undecided.add(mapping.headings().get(column));
        });
        var commas = numbers.withDecimalComma(options.decimal(), file.format().delimiter());
        return new Survey(total, orders, commas, owners, undecided);
    }

    private static long count(
            CsvFile file, Map<Integer, DateColumn> columns, Map<Integer, Set<String>> owners, NumberColumns numbers)
            throws IOException {
        var total = 0L;
        try (var rows = file.format().open(file.source())) {
            rows.next();
            for (var row = rows.next(); row != null; row = rows.next()) {
                total++;
                numbers.see(row);
                for (var column : columns.entrySet()) column.getValue().see(row.cell(column.getKey()));
                for (var column : owners.entrySet()) see(column.getValue(), row.cell(column.getKey()));
            }
        }
        return total;
    }

    private static void see(Set<String> names, String cell) {
        if (!cell.isBlank() && names.size() < MOST_OWNERS) names.add(cell.strip());
    }
}
