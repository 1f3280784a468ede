package shuke.kernel.transfer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.matching.standardise.DateOrder;

/**
 * What one look through all rows tells.
 *
 * @param total rows below the header
 * @param orders by index of the column: how its dates are to be read
 * @param undecided headings of columns with dates that nothing decides; those dates are refused one by one
 */
record Survey(long total, Map<Integer, DateOrder> orders, java.util.List<String> undecided) {
    static Survey of(CsvFile file, Mapping mapping, ImportOptions options) throws IOException {
        var columns = new TreeMap<Integer, DateColumn>();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null
                    && target.inside() == null
                    && DateColumn.isDate(target.field().type())) {
                columns.put(column, new DateColumn());
            }
        }
        var total = count(file, columns);
        var orders = new LinkedHashMap<Integer, DateOrder>();
        var undecided = new java.util.ArrayList<String>();
        columns.forEach((column, dates) -> {
            var order = options.dateOrder() != null ? options.dateOrder() : dates.order();
            if (order != null) orders.put(column, order);
            else if (dates.isOpen()) undecided.add(mapping.headings().get(column));
        });
        return new Survey(total, orders, undecided);
    }

    private static long count(CsvFile file, Map<Integer, DateColumn> columns) throws IOException {
        var total = 0L;
        try (var rows = file.format().open(file.path())) {
            rows.next();
            for (var row = rows.next(); row != null; row = rows.next()) {
                total++;
                for (var column : columns.entrySet()) column.getValue().see(row.cell(column.getKey()));
            }
        }
        return total;
    }
}
