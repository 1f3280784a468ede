package shuke.kernel.transfer;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All columns of numbers of a file: where one does not tell how its numbers are written, the others do. */
final class NumberColumns {
    private final Map<Integer, NumberColumn> columns = new TreeMap<>();

    NumberColumns(Mapping mapping) {
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null && NumberColumn.isNumber(target.field().type())) columns.put(column, new NumberColumn());
        }
    }

    @Nullable
    NumberColumn of(int column) {
        return columns.get(column);
    }

    /**
     * The columns in which 1.234,5 is how numbers are written.
     *
     * @param said what the importer says about the whole file; null to find out
     */
    Set<Integer> withDecimalComma(@Nullable Character said, char delimiter) {
        if (said != null) return said == ',' ? Set.copyOf(columns.keySet()) : Set.of();
        var isFileOfCommas = columns.values().stream().noneMatch(NumberColumn::saysDot)
                // a spreadsheet separates cells by semicolons just where commas are decimal
                && (delimiter == ';' || columns.values().stream().anyMatch(NumberColumn::saysComma));
        return columns.entrySet().stream()
                .filter(column -> column.getValue().saysComma()
                        || (isFileOfCommas && column.getValue().isOpen()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
