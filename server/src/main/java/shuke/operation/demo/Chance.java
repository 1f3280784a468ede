package shuke.operation.demo;

import java.util.List;
import java.util.Random;

/** Draws that come out the same every time: the seed is a word. */
final class Chance {
    private final Random random;

    Chance(String seed) {
        random = new Random(seed.hashCode());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }
}
