package shuke.kernel.transfer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.DateOrder;

/** All columns of dates of a file: where one does not tell which number is the day, the others do. */
final class DateColumns {
    private final Map<Integer, DateColumn> columns = new TreeMap<>();

    DateColumns(Mapping mapping) {
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null
                    && target.inside() == null
                    && DateColumn.isDate(target.field().type())) {
                columns.put(column, new DateColumn());
            }
        }
    }

    @Nullable
    DateColumn of(int column) {
        return columns.get(column);
    }

    /**
     * How each column is to be read; columns that nothing decides are missing.
     *
     * @param said what the importer says about the whole file; null to find out
     * @param usual what the organisation says, where the file does not tell; null for nothing
     */
    Map<Integer, DateOrder> orders(@Nullable DateOrder said, @Nullable DateOrder usual) {
        var ofFile = ofFile();
        var orders = new LinkedHashMap<Integer, DateOrder>();
        columns.forEach((column, dates) -> {
            var order = said == null ? order(dates, ofFile == null ? usual : ofFile, usual) : said;
            if (order != null) orders.put(column, order);
        });
        return orders;
    }

    private static @Nullable DateOrder order(DateColumn dates, @Nullable DateOrder others, @Nullable DateOrder usual) {
        var own = dates.order();
        if (own != null || !dates.isOpen()) return own;
        return dates.isContradictory() ? usual : others;
    }

    /** What all columns that tell agree on; null when they do not, or none tells. */
    private @Nullable DateOrder ofFile() {
        var told = EnumSet.noneOf(DateOrder.class);
        for (var column : columns.values()) {
            var order = column.order();
            if (order != null) told.add(order);
            if (column.isContradictory()) return null;
        }
        return told.size() == 1 ? told.iterator().next() : null;
    }

    /** The columns with dates that could be read either way, and nothing that tells how. */
    List<Integer> undecided(Map<Integer, DateOrder> orders) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().isOpen() && !orders.containsKey(column.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
