package shuke.kernel.file;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes as people say them. */
final class Sizes {
    private static final long MEGABYTE = 1L << 20;

    private Sizes() {}

    static String text(long bytes) {
        return BigDecimal.valueOf(bytes)
                        .divide(BigDecimal.valueOf(MEGABYTE), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " MB";
    }
}
