package shuke.matching.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns while they are read. */
final class Columns {

    private final Dictionary[] texts;
    private final int[][] codes;
    private int rows;

    Columns(int count) {
        texts = new Dictionary[count];
        codes = new int[count][];
        for (int i = 0; i < count; i++) {
            texts[i] = new Dictionary();
            codes[i] = new int[1024];
        }
    }

    void put(int column, char[] chars, int from, int to) {
        int end = Math.min(to, from + CsvTable.LONGEST);
        int start = from;
        while (start < end && chars[start] <= ' ') start++;
        while (end > start && chars[end - 1] <= ' ') end--;
        codes[column][rows] = texts[column].code(chars, start, end);
    }

    void endRow() {
        rows++;
        if (rows < codes[0].length) return;
        for (int i = 0; i < codes.length; i++) codes[i] = Arrays.copyOf(codes[i], rows * 2);
    }

    List<Column> named(List<String> header, int idAt) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < codes.length; i++) {
            if (i != idAt) columns.add(new Column(header.get(i), Arrays.copyOf(codes[i], rows), texts[i].values()));
        }
        return columns;
    }
}
