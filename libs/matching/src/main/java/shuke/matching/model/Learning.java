package shuke.matching.model;

import java.util.stream.IntStream;
import shuke.matching.block.Candidates;
import shuke.matching.block.Hash;

/** Learns {@link Weights} from the candidates of a table. */
public final class Learning {

    /** Pairs looked at; of more candidates only a share is. */
    private static final long MOST = 400_000;

    private Learning() {}

    public static Weights learn(Patterns patterns, Candidates candidates, int rows, int split) {
        long step = Math.max(1, candidates.bound() / MOST);
        Tally tally = tally(patterns, candidates, step);
        Chances chances = Chances.drawn(patterns, rows, split);
        double pairs = Math.max(1, Chances.pairs(rows, split));
        var mixture = new Mixture(patterns, chances, pairs, tally, step, Math.min(split, rows));
        return mixture.learn();
    }

    private static Tally tally(Patterns patterns, Candidates candidates, long step) {
        Tally[] shares = new Tally[candidates.shares()];
        IntStream.range(0, shares.length).forEach(share -> shares[share] = new Tally());
        candidates.forEach((share, a, b) -> {
            if (step == 1 || Long.remainderUnsigned(Hash.mix(((long) a << 32) | b), step) == 0)
                shares[share].add(patterns.of(a, b), 1);
        });
        var all = new Tally();
        for (Tally share : shares) all.addAll(share);
        return all;
    }
}
