package shuke.kernel.organisation;

import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shuke.kernel.base.Problem;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.NameOrder;
import tools.jackson.databind.JsonNode;

/** Reads settings from JSON and says everything that is wrong with them. */
final class SettingsReader {
    static final int MOST_CURRENCIES = 200;

    private final Form form;
    private final List<BusinessCalendar> calendars;

    private SettingsReader(Form form, List<BusinessCalendar> calendars) {
        this.form = form;
        this.calendars = calendars;
    }

    /** @param calendars those that there are, of which the settings name the default one */
    static Settings read(JsonNode json, long version, List<BusinessCalendar> calendars, List<Problem> problems) {
        return new SettingsReader(new Form(json, "", problems), calendars).read(version);
    }

    private Settings read(long version) {
        var language = form.required("language", Language.CHINESE, "unknownLanguage", Language::find);
        var settings = new Settings(
                version,
                language,
                languages(language),
                form.required("timeZone", ZoneId.of("UTC"), "unknownTimeZone", SettingsReader::zone),
                form.required("region", "CN", "unknownRegion", SettingsReader::region),
                currencies(),
                fiscalYear(),
                form.word("dateOrder", DateOrder.class),
                orders(),
                form.number("recycleBinDays", 30, 0, Settings.MOST_RECYCLE_BIN_DAYS),
                defaultFirst());
        form.nothingElse();
        return settings;
    }

    private Set<Language> languages(Language own) {
        var languages = new LinkedHashSet<Language>();
        for (var tag : form.texts("languages", 10)) {
            var language = Language.find(tag);
            language.ifPresent(languages::add);
            if (language.isEmpty()) form.wrong("languages", "unknownLanguage");
        }
        if (!languages.contains(own)) form.wrong("languages", "defaultLanguageOffered");
        return languages;
    }

    static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    private static Optional<String> region(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return Set.of(Locale.getISOCountries()).contains(upper) ? Optional.of(upper) : Optional.empty();
    }

    static Optional<String> currency(String code) {
        return Optional.of(code.toUpperCase(Locale.ROOT)).filter(Currencies::isCurrency);
    }

    private Currencies currencies() {
        var home = form.required("homeCurrency", "CNY", "unknownCurrency", SettingsReader::currency);
        var active = new ArrayList<String>();
        for (var text : form.texts("currencies", MOST_CURRENCIES)) {
            var code = currency(text);
            code.ifPresent(active::add);
            if (code.isEmpty()) form.wrong("currencies", "unknownCurrency", text);
        }
        return new Currencies(home, active);
    }

    private FiscalYear fiscalYear() {
        var year = form.inside("fiscalYear");
        var read = new FiscalYear(
                Month.of(year.number("month", 1, 1, 12)),
                year.number("day", 1, 1, FiscalYear.LAST_DAY),
                year.required("namedBy", FiscalYear.NamedBy.class, FiscalYear.NamedBy.START));
        year.nothingElse();
        return read;
    }

    private Map<Language, Settings.Orders> orders() {
        var names = form.inside("nameOrder");
        var addresses = form.inside("addressOrder");
        var orders = new EnumMap<Language, Settings.Orders>(Language.class);
        for (var language : Language.values()) {
            orders.put(
                    language,
                    new Settings.Orders(
                            names.required(language.tag(), NameOrder.class, NameOrder.FAMILY_GIVEN),
                            addresses.required(language.tag(), AddressOrder.class, AddressOrder.BIG_TO_SMALL)));
        }
        names.nothingElse();
        addresses.nothingElse();
        return orders;
    }

    private List<BusinessCalendar> defaultFirst() {
        var id = form.required("calendar", calendars.getFirst().id(), "unknownCalendar", this::calendar);
        return ordered(calendars, id);
    }

    private Optional<UUID> calendar(String id) {
        return calendars.stream()
                .map(BusinessCalendar::id)
                .filter(each -> each.toString().equals(id))
                .findFirst();
    }

    private static List<BusinessCalendar> ordered(List<BusinessCalendar> calendars, UUID first) {
        var ordered = new ArrayList<BusinessCalendar>();
        calendars.stream().filter(each -> each.id().equals(first)).forEach(ordered::add);
        calendars.stream().filter(each -> !each.id().equals(first)).forEach(ordered::add);
        return ordered;
    }
}
