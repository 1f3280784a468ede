package shuke.matching.command;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shuke.matching.Matches;

/** Writes pairs and clusters with the ids of the files. */
final class Output {

    /** Characters written at a time. */
    private static final int PART = 1 << 15;

    private final List<String> ids;
    private final int split;
    private final boolean ambiguous;

    /** @param split rows from here on are of the second file */
    Output(List<String> ids, int split) {
        this.ids = ids;
        this.split = split;
        Set<String> first = split < ids.size() ? new HashSet<>(ids.subList(0, split)) : Set.of();
        this.ambiguous = ids.subList(split, ids.size()).stream().anyMatch(first::contains);
    }

    static List<String> joined(List<String> left, List<String> right) {
        var all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    static PrintStream stream(OutputStream to) {
        return new PrintStream(new BufferedOutputStream(to, 1 << 16), false, StandardCharsets.UTF_8);
    }

    boolean isAmbiguous() {
        return ambiguous;
    }

    int records() {
        return ids.size();
    }

    void pairs(Matches matches, PrintStream to) {
        var lines = new StringBuilder("id1,id2,score\n");
        for (Matches.Pair pair : matches.pairs()) {
            cell(ids.get(pair.first()), lines).append(',');
            cell(ids.get(pair.second()), lines).append(',');
            lines.append(Math.round(pair.score() * 10_000) / 10_000.0).append('\n');
            flush(lines, to, PART);
        }
        flush(lines, to, 0);
        to.flush();
    }

    void clusters(Matches matches, PrintStream to) {
        var lines = new StringBuilder("id,cluster\n");
        int[] groups = matches.groups();
        for (int row = 0; row < groups.length; row++) {
            cell(named(row), lines).append(',');
            cell(named(groups[row]), lines).append('\n');
            flush(lines, to, PART);
        }
        flush(lines, to, 0);
        to.flush();
    }

    private static void flush(StringBuilder lines, PrintStream to, int from) {
        if (lines.length() < from) return;
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        to.write(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    int groups(Matches matches) {
        return count(matches, 2);
    }

    int largeGroups(Matches matches) {
        return count(matches, Matches.LARGE + 1);
    }

    private static int count(Matches matches, int least) {
        int[] groups = matches.groups();
        int[] sizes = new int[groups.length];
        int count = 0;
        for (int group : groups) if (++sizes[group] == least) count++;
        return count;
    }

    private String named(int row) {
        return ambiguous ? (row < split ? "1:" : "2:") + ids.get(row) : ids.get(row);
    }

    private static StringBuilder cell(String id, StringBuilder lines) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r')
                return lines.append('"').append(id.replace("\"", "\"\"")).append('"');
        }
        return lines.append(id);
    }
}
