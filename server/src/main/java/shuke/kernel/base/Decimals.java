package shuke.kernel.base;

import java.math.BigDecimal;

/** One way to hold a decimal number, so that equal numbers are equal objects. */
public final class Decimals {
    private Decimals() {}

    /** Without trailing zeros and never in scientific notation. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
