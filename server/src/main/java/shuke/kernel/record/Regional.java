package shuke.kernel.record;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.DateOrder;

/**
 * How loosely written values are to be understood.
 *
 * @param region two-letter country whose phone numbers come without a country code
 * @param currency ISO 4217 code of amounts that come without one
 * @param dateOrder what 03/04/2024 means; null refuses it as ambiguous
 * @param zone of times that come without one
 */
public record Regional(
        String region, String currency, @Nullable DateOrder dateOrder, ZoneId zone) {
    public static final Regional DEFAULT = new Regional("CN", "CNY", null, ZoneId.of("Asia/Shanghai"));

    public Regional in(ZoneId other) {
        return new Regional(region, currency, dateOrder, other);
    }
}
