package shuke.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Chances that fall the same way in every run: who a record is depends on its number alone, not on how many there are. */
final class Chance {
    private static final long SEED = 20_260_731;

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(String what, long number) {
        return new Chance(new SplittableRandom(SEED * 31 + what.hashCode() + number * 1_000_003));
    }

    /** From 0 up to but not including {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }
}
