package shuke.kernel.transfer.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;

/** Finds the character that splits the first rows into the same number of cells, as many as possible. */
final class DelimiterSniffer {
    private static final char[] CANDIDATES = {',', '\t', ';', '|', '^', '~', '\u0001', '¦', ':'};
    private static final int ROWS = 50;

    private DelimiterSniffer() {}

    /** @param whole false when the head is cut off somewhere, so that its last row cannot be trusted */
    static char of(byte[] head, int mark, Charset charset, boolean whole) throws IOException {
        var best = ',';
        var bestScore = 0.0;
        for (var candidate : CANDIDATES) {
            var score = score(head, mark, charset, candidate, whole);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The share of rows that are as wide as the header, then its width; nothing for a header of one cell. */
    private static double score(byte[] head, int mark, Charset charset, char delimiter, boolean whole)
            throws IOException {
        var widths = new ArrayList<Integer>();
        var source = new ByteArrayInputStream(head, mark, Math.max(0, head.length - mark));
        try (var rows = new RowReader(new TolerantReader(source, charset), delimiter)) {
            for (var row = rows.next(); row != null && widths.size() < ROWS; row = rows.next()) {
                widths.add(row.cellCount());
            }
        }
        if (!whole && widths.size() > 1 && widths.size() < ROWS) widths.removeLast();
        if (widths.isEmpty() || widths.getFirst() < 2) return 0;
        var width = widths.getFirst();
        var alike = widths.stream().filter(width::equals).count();
        return (double) alike / widths.size() + Math.min(width, 1000) / 2000.0;
    }
}
