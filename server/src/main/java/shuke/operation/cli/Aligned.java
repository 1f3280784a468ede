package shuke.operation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words below each other on a terminal, where Chinese ones are twice as wide as others. */
final class Aligned {
    private static final int FIRST_WIDE = 0x2E80;

    private Aligned() {}

    static int width(String text) {
        return text.codePoints().map(point -> point >= FIRST_WIDE ? 2 : 1).sum();
    }

    /** With blanks behind it. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** With blanks in front of it. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /**
     * Rows of equally many cells as lines: words begin below each other, numbers end below each other.
     *
     * @param words how many of the first columns are words
     */
    static List<String> lines(List<List<String>> rows, int words) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(column -> column < words
                            ? left(row.get(column), widths[column])
                            : right(row.get(column), widths[column]))
                    .collect(Collectors.joining("  ", "  ", ""))
                    .stripTrailing());
        }
        return lines;
    }
}
