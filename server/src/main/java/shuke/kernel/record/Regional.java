package shuke.kernel.record;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import shuke.kernel.organisation.Settings;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.NameOrders;

/**
 * How loosely written values are to be understood.
 *
 * @param region two-letter country whose phone numbers come without a country code
 * @param currency ISO 4217 code of amounts that come without one
 * @param dateOrder what 03/04/2024 means; null refuses it as ambiguous
 * @param zone of times that come without one
 * @param names how names of people are put together and taken apart
 */
public record Regional(
        String region, String currency, @Nullable DateOrder dateOrder, ZoneId zone, NameOrders names) {
    /** As the organisation has it. */
    public static Regional of(Settings settings) {
        return new Regional(
                settings.region(),
                settings.currencies().home(),
                settings.dateOrder(),
                settings.zone(),
                settings.names());
    }

    public Regional in(ZoneId other) {
        return new Regional(region, currency, dateOrder, other, names);
    }
}
