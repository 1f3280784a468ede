package shuke.kernel.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a verification has seen so far: where it stands and what it found. Kept between its steps.
 *
 * @param seq the link it has looked at last
 * @param damages the first thousand
 * @param damaged how many there are in all
 */
public record Findings(long seq, long links, long entries, List<Damage> damages, long damaged) {
    private static final int MOST = 1_000;

    static final Findings NONE = new Findings(0, 0, 0, List.of(), 0);

    public Findings {
        damages = List.copyOf(damages);
    }

    Findings seen(Link link, long count) {
        return new Findings(link.seq(), links + 1, entries + count, damages, damaged);
    }

    Findings seen(long count) {
        return new Findings(seq, links, entries + count, damages, damaged);
    }

    Findings with(Damage damage) {
        return with(List.of(damage));
    }

    Findings with(List<Damage> more) {
        var all = new ArrayList<>(damages);
        more.stream().limit(MOST - Math.min(MOST, all.size())).forEach(all::add);
        return new Findings(seq, links, entries, all, damaged + more.size());
    }

    /** Without what was cut off in the meantime, as it may be. */
    Findings behind(long cut) {
        var left = damages.stream()
                .filter(damage -> damage.link() == null || damage.link() > cut)
                .toList();
        return new Findings(seq, links, entries, left, damaged - (damages.size() - left.size()));
    }
}
