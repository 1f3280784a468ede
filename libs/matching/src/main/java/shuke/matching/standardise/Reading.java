package shuke.matching.standardise;

import java.util.function.Function;

/** The first step that all typed values share: refuse broken text, then read a tidy, half-width, non-empty line. */
final class Reading {

    private Reading() {}

    /** {@code most} bounds what the reader's patterns ever see, so that no input can keep them busy. */
    static <T> Standardised<T> of(String raw, int most, Function<String, Standardised<T>> reader) {
        if (raw.length() > most * 4) return Reason.VALUE_TOO_LONG.refused();
        return switch (Texts.line(Texts.halfWidthAll(raw))) {
            case Standardised.Refused<String>(var reason) -> new Standardised.Refused<>(reason);
            case Standardised.Accepted<String>(var tidy, var ignored) -> {
                if (tidy.isEmpty()) yield Reason.VALUE_EMPTY.refused();
                yield tidy.length() > most ? Reason.VALUE_TOO_LONG.refused() : reader.apply(tidy);
            }
        };
    }

    /** Accepts a value whose standard spelling is {@code spelling}. */
    static <T> Standardised<T> accepted(T value, String spelling, String raw) {
        return new Standardised.Accepted<>(value, !spelling.equals(raw));
    }

    static Standardised<String> accepted(String value, String raw) {
        return accepted(value, value, raw);
    }
}
