package shuke.kernel.organisation;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.NameOrder;
import shuke.matching.standardise.NameOrders;

/**
 * How the organisation of a workspace is set up, as it was at one moment.
 *
 * @param version counts the changes
 * @param language of people who chose none
 * @param languages what people may choose from; {@code language} is one of them
 * @param zone of people who chose none, and of everything that the program does by itself
 * @param region two-letter country whose phone numbers come without a country code
 * @param dateOrder what 03/04/2024 means; null refuses it as ambiguous
 * @param orders how names and addresses are written, for each language
 * @param recycleBinDays after so many days in the recycle bin a record is deleted for good; 0 for never
 * @param calendars the default one first; never empty
 */
public record Settings(
        long version,
        Language language,
        Set<Language> languages,
        ZoneId zone,
        String region,
        Currencies currencies,
        FiscalYear fiscalYear,
        @Nullable DateOrder dateOrder,
        Map<Language, Orders> orders,
        int recycleBinDays,
        List<BusinessCalendar> calendars) {
    /** Ten years. */
    static final int MOST_RECYCLE_BIN_DAYS = 3_650;

    public Settings {
        languages = Collections.unmodifiableSet(new LinkedHashSet<>(languages));
        orders = Collections.unmodifiableMap(new EnumMap<>(orders));
        calendars = List.copyOf(calendars);
    }

    /** How names of people and addresses are written in one language. */
    public record Orders(NameOrder name, AddressOrder address) {}

    /** In whose time zone an actor's days begin: her own, and of the program itself the organisation's. */
    public ZoneId zoneOf(Actor actor) {
        return actor.isSystem() ? zone : actor.zone();
    }

    /** How names of people are put together and taken apart: of each script as its language has it. */
    public NameOrders names() {
        return new NameOrders(
                orders(Language.CHINESE).name(), orders(Language.ENGLISH).name());
    }

    private Orders orders(Language of) {
        return Objects.requireNonNull(orders.get(of));
    }

    /** The calendar that counts where nobody chose another. */
    public BusinessCalendar calendar() {
        return calendars.getFirst();
    }

    public Optional<BusinessCalendar> find(UUID calendar) {
        return calendars.stream().filter(each -> each.id().equals(calendar)).findFirst();
    }

    Settings in(long otherVersion) {
        return new Settings(
                otherVersion,
                language,
                languages,
                zone,
                region,
                currencies,
                fiscalYear,
                dateOrder,
                orders,
                recycleBinDays,
                calendars);
    }

    Settings with(List<BusinessCalendar> others) {
        return new Settings(
                version,
                language,
                languages,
                zone,
                region,
                currencies,
                fiscalYear,
                dateOrder,
                orders,
                recycleBinDays,
                others);
    }

    Settings with(Currencies others) {
        return new Settings(
                version,
                language,
                languages,
                zone,
                region,
                others,
                fiscalYear,
                dateOrder,
                orders,
                recycleBinDays,
                calendars);
    }
}
