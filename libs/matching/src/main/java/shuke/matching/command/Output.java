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

    void pairs(Matches matches, PrintStream plain) {
        var to = stream(plain);
        to.print("id1,id2,score\n");
        for (Matches.Pair pair : matches.pairs()) {
            to.print(cell(ids.get(pair.first())));
            to.print(',');
            to.print(cell(ids.get(pair.second())));
            to.print(',');
            to.print(Math.round(pair.score() * 10_000) / 10_000.0);
            to.print('\n');
        }
        to.flush();
    }

    void clusters(Matches matches, PrintStream to) {
        to.print("id,cluster\n");
        int[] groups = matches.groups();
        for (int row = 0; row < groups.length; row++) {
            to.print(cell(named(row)));
            to.print(',');
            to.print(cell(named(groups[row])));
            to.print('\n');
        }
        to.flush();
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

    private static String cell(String id) {
        boolean plain = id.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
