package shuke.kernel.organisation;

import java.util.List;
import java.util.stream.Stream;

/**
 * The currencies that an organisation works with, as ISO 4217 codes.
 *
 * @param home what amounts come in that name none, and what sums over several currencies are told in
 * @param active those that are offered, the home currency first
 */
public record Currencies(String home, List<String> active) {
    public Currencies {
        var own = home;
        active = Stream.concat(Stream.of(own), active.stream()).distinct().toList();
    }

    public static boolean isCurrency(String code) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
