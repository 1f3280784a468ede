package shuke.matching.compare;

import java.util.List;

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

    private final String[] names;
    private final String[] domains;

    EmailComparison(List<String> addresses) {
        names = new String[addresses.size()];
        domains = new String[addresses.size()];
        for (int i = 0; i < names.length; i++) {
            String address = addresses.get(i);
            int at = address.lastIndexOf('@');
            names[i] = at < 0 ? address : address.substring(0, at);
            domains[i] = at < 0 ? "" : address.substring(at + 1).intern();
        }
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        String a = names[first];
        String b = names[second];
        boolean near = Edits.distance(domains[first], domains[second], 3) <= 3;
        if (a.equals(b)) return near ? SLIP : SAME_NAME;
        int edits = Edits.distance(a, b, 2);
        int shortest = Math.min(a.length(), b.length());
        if (near && (edits == 1 || (edits == 2 && shortest > 5))) return SLIP;
        if ((edits == 1 && shortest > 3) || Edits.winkler(a, b) > 0.9) return RESEMBLING;
        return domains[first].equals(domains[second]) && !domains[first].isEmpty() ? SAME_DOMAIN : OTHER;
    }
}
