package shuke.kernel.base;

import java.util.Arrays;
import java.util.List;

/**
 * Stands where a sum of money would: it cannot be told, because amounts in these currencies have no exchange rate.
 *
 * @param withoutRate their codes, in order, each once
 */
public record Unsummed(List<String> withoutRate) {
    public Unsummed {
        withoutRate = List.copyOf(withoutRate);
    }

    /** Out of codes that may stand several together, with blanks between, as sums over sums bring them. */
    public static Unsummed of(String... codes) {
        return new Unsummed(Arrays.stream(codes)
                .flatMap(code -> Arrays.stream(code.split(" ", -1)))
                .distinct()
                .sorted()
                .toList());
    }
}
