package shuke.kernel.base;

import java.math.BigDecimal;

/** An amount in a currency (ISO 4217 code). Two amounts are equal when they are worth the same: 1.5 is 1.50. */
public record Money(BigDecimal amount, String currency) {
    public Money {
        amount = Decimals.plain(amount);
    }
}
