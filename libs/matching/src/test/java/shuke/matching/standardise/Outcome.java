package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

/** The vocabulary of these tests: what became of a value, readable in one line. */
final class Outcome {

    private Outcome() {}

    /** The accepted value, or {@code ✗} and the reason. */
    static <T> Object of(Standardised<T> standardised) {
        return switch (standardised) {
            case Standardised.Accepted<T>(var value, var ignored) -> value;
            case Standardised.Refused<T>(var reason) -> "✗ " + reason;
        };
    }

    static <T> String text(Standardised<T> standardised) {
        return String.valueOf(of(standardised));
    }

    static <T> boolean isChanged(Standardised<T> standardised) {
        assertThat(standardised).isInstanceOf(Standardised.Accepted.class);
        return ((Standardised.Accepted<T>) standardised).changed();
    }
}
