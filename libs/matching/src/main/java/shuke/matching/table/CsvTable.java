package shuke.matching.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Reads delimited text with a header (RFC 4180 and what programs make of it) into a {@link Table}: encoding and delimiter
 * are found out, ids are those of the column {@code id}, else of the first one. Long texts are cut at {@link #LONGEST}.
 */
public final class CsvTable {

    /** Characters of a cell that are kept: what tells records apart stands before. */
    public static final int LONGEST = 2000;

    private static final int HEAD = 1 << 20;

    private CsvTable() {}

    /** @throws BadTable when it is no table or its ids are not unique */
    public static Table read(Path file) throws IOException, BadTable {
        try (var in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), HEAD)) {
            return read(in, file.getFileName().toString());
        }
    }

    private static Table read(PushbackInputStream in, String name) throws IOException, BadTable {
        byte[] head = in.readNBytes(HEAD);
        var encoding = TextEncoding.of(head, head.length);
        in.unread(head, encoding.mark(), head.length - encoding.mark());
        String start = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        return read(in, encoding, delimiter(start), name);
    }

    private static Table read(InputStream in, TextEncoding encoding, char delimiter, String name)
            throws IOException, BadTable {
        var cells = new Cells(new InputStreamReader(in, encoding.charset()), delimiter);
        List<String> header = header(cells);
        if (header.isEmpty()) throw new BadTable(BadTable.Fault.EMPTY, name);
        int idAt = idColumn(header);
        var ids = new ArrayList<String>();
        var columns = new Columns(header.size());
        cells.rows(header.size(), idAt, ids, columns);
        requireUnique(ids, name);
        return new Table(ids, columns.named(header, idAt));
    }

    private static List<String> header(Cells cells) throws IOException {
        var header = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String cell : cells.texts()) {
            String heading = cell.strip();
            String unique = heading;
            for (int i = 2; !seen.add(unique); i++) unique = heading + " " + i;
            header.add(unique);
        }
        return header;
    }

    private static int idColumn(List<String> header) {
        for (int i = 0; i < header.size(); i++)
            if (header.get(i).toLowerCase(Locale.ROOT).equals("id")) return i;
        return 0;
    }

    private static void requireUnique(List<String> ids, String name) throws BadTable {
        var seen = HashSet.<String>newHashSet(ids.size());
        for (String id : ids) if (!seen.add(id)) throw new BadTable(BadTable.Fault.REPEATED_ID, name, id);
    }

    /** The one of the usual delimiters that stands most often in the first line, outside quotes. */
    private static char delimiter(String start) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', '\t', ';', '|', '，'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < start.length(); i++) {
                char c = start.charAt(i);
                if (c == '"') quoted = !quoted;
                if (quoted) continue;
                if (c == '\n' || c == '\r') break;
                if (c == candidate) count++;
            }
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
