package shuke.operation.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.organisation.BusinessCalendars;
import shuke.kernel.organisation.ExchangeRates;
import shuke.kernel.organisation.HolidaySet;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.organisation.SettingsJson;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How the sample company is set up: it keeps its books in yuan, sells in dollars, euros and pounds too, and keeps the public
 * holidays of mainland China. The rates are rounded ones of the turns of the years.
 */
@Component
class Office {
    private final Organisation organisation;
    private final BusinessCalendars calendars;
    private final ExchangeRates rates;

    Office(Organisation organisation, BusinessCalendars calendars, ExchangeRates rates) {
        this.organisation = organisation;
        this.calendars = calendars;
        this.rates = rates;
    }

    void open(Actor actor) {
        var settings = JsonNodeFactory.instance.objectNode();
        settings.putArray("currencies").add("CNY").add("USD").add("EUR").add("GBP");
        organisation.change(actor, settings, null);
        rates.put(actor, table());
        var holidays = JsonNodeFactory.instance.objectNode();
        holidays.set("days", SettingsJson.of(HolidaySet.shipped().getFirst()).path("days"));
        var calendar = organisation.current(actor.workspace()).calendar().id();
        calendars.change(actor, calendar, holidays, null);
    }

    private static String table() {
        try (var file = Office.class.getResourceAsStream("/demo/rates.csv")) {
            if (file == null) throw new IllegalStateException("the sample rates are missing from the program");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
