package shuke.matching.compare;

import java.util.List;
import shuke.matching.table.Dictionary;

/** E-mail addresses: the same; a slip; the same name elsewhere; a resembling name; another. */
final class EmailComparison implements Comparison {

    private static final List<Likeness> LIKENESSES = List.of(
            Likeness.SAME,
            Likeness.SLIP,
            Likeness.SAME_MAILBOX,
            Likeness.RESEMBLING,
            Likeness.SAME_DOMAIN,
            Likeness.OTHER);
    private static final int SLIP = 2;
    private static final int SAME_NAME = 3;
    private static final int RESEMBLING = 4;
    private static final int SAME_DOMAIN = 5;
    private static final int OTHER = 6;
    private static final double RESEMBLES = 0.9;

    /** Slips in a domain; short ones such as qq.com and 163.com are soon others. */
    private static final int MOST_SLIPS = 3;

    private static final int LETTERS_PER_SLIP = 4;

    private final Letters names;
    private final Letters domains;

    /** The same number for the same. */
    private final int[] name;

    private final int[] domain;

    /** The same number for names that differ in their digits only, by which namesakes are told apart; or a number of its own. */
    private final int[] stem;

    EmailComparison(List<String> addresses) {
        var allNames = new Dictionary();
        var allDomains = new Dictionary();
        name = new int[addresses.size()];
        domain = new int[addresses.size()];
        for (int i = 0; i < name.length; i++) {
            String address = addresses.get(i);
            int at = address.lastIndexOf('@');
            name[i] = allNames.code(at < 0 ? address : address.substring(0, at));
            domain[i] = at < 0 ? 0 : allDomains.code(address.substring(at + 1));
        }
        var stems = new Dictionary();
        stem = new int[allNames.values().size()];
        for (int i = 1; i < stem.length; i++) {
            String letters = allNames.values().get(i).replaceAll("[0-9]", "");
            stem[i] = letters.isEmpty() ? -i : stems.code(letters);
        }
        names = new Letters(allNames.values());
        domains = new Letters(allDomains.values());
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        int a = name[first];
        int b = name[second];
        if (a == b) return isNear(first, second) ? SLIP : SAME_NAME;
        int edits = names.distance(a, b, 2);
        int shortest = Math.min(names.length(a), names.length(b));
        boolean slip = edits == 1 || (edits == 2 && shortest > 5);
        if (slip && stem[a] != stem[b] && isNear(first, second)) return SLIP;
        if ((edits == 1 && shortest > 3) || names.winkler(a, b, RESEMBLES) > RESEMBLES) return RESEMBLING;
        return domain[first] == domain[second] && domain[first] != 0 ? SAME_DOMAIN : OTHER;
    }

    private boolean isNear(int first, int second) {
        int a = domain[first];
        int b = domain[second];
        int most = Math.min(MOST_SLIPS, Math.min(domains.length(a), domains.length(b)) / LETTERS_PER_SLIP);
        return a == b || domains.distance(a, b, most) <= most;
    }
}
