package shuke.matching.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import shuke.matching.block.Hash;

/**
 * The same table whatever order its rows and columns came in: columns by name without exact repetitions, rows by what they
 * hold. Rows that hold the same stand together.
 *
 * @param rows for each row of {@code table} its row in the original
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
public record Canonical(Table table, int[] rows) {

    public static Canonical of(Table table) {
        return of(table, distinct(table.columns()));
    }

    /** With all its columns, also those that repeat another one. */
    public static Canonical whole(Table table) {
        return of(table, table.columns());
    }

    private static Canonical of(Table table, List<Column> columns) {
        int size = table.size();
        int[] rows = sorted(hashes(columns, size));
        var ids = new ArrayList<String>(size);
        for (int row : rows) ids.add(table.ids().get(row));
        return new Canonical(
                new Table(
                        ids,
                        columns.parallelStream()
                                .map(column -> moved(column, rows))
                                .toList()),
                rows);
    }

    private static List<Column> distinct(List<Column> columns) {
        var kept = new ArrayList<Column>();
        columns.stream()
                .sorted(Comparator.comparingInt((Column column) -> column.name().length())
                        .thenComparing(Column::name))
                .filter(column -> kept.stream().noneMatch(other -> isSame(column, other)))
                .forEach(kept::add);
        kept.sort(Comparator.comparing(Column::name));
        return kept;
    }

    private static boolean isSame(Column column, Column other) {
        return column.values().size() == other.values().size()
                && Arrays.equals(column.codes(), other.codes())
                && column.values().equals(other.values());
    }

    /** A hash for each row of what it holds. */
    private static long[] hashes(List<Column> columns, int size) {
        long[][] hashed = columns.parallelStream().map(Canonical::hashes).toArray(long[][]::new);
        long[] hashes = new long[size];
        IntStream.range(0, size).parallel().forEach(row -> {
            long sum = 0;
            for (int i = 0; i < hashed.length; i++)
                sum += hashed[i][columns.get(i).codes()[row]];
            hashes[row] = sum;
        });
        return hashes;
    }

    private static long[] hashes(Column column) {
        long salt = column.name().hashCode();
        return column.values().stream().mapToLong(text -> Hash.of(text, salt)).toArray();
    }

    private static int[] sorted(long[] hashes) {
        long[] order = hashes.clone();
        Arrays.parallelSort(order);
        int[] next = new int[order.length];
        int[] rows = new int[order.length];
        for (int row = 0; row < hashes.length; row++) {
            int first = first(order, hashes[row]);
            rows[first + next[first]++] = row;
        }
        return rows;
    }

    private static int first(long[] order, long hash) {
        int low = 0;
        int high = order.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order[middle] < hash) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static Column moved(Column column, int[] rows) {
        int[] renumbered = new int[column.values().size()];
        var values = new ArrayList<String>(renumbered.length);
        values.add("");
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int code = column.codes()[rows[i]];
            if (code != 0 && renumbered[code] == 0) {
                renumbered[code] = values.size();
                values.add(column.values().get(code));
            }
            codes[i] = renumbered[code];
        }
        return new Column(column.name(), codes, values);
    }
}
