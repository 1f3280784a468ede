package shuke.matching.standardise;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount of money as written: the currency is its ISO 4217 code, or null when the text names none. */
public record Amount(BigDecimal value, @Nullable String currency) implements Serializable {

    /** The standard spelling, such as {@code CNY 12.50}; read back it gives the same amount. */
    @Override
    public String toString() {
        String number = value.toPlainString();
        return currency == null ? number : currency + " " + number;
    }
}
