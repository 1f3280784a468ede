package shuke.kernel.organisation;

import java.time.DayOfWeek;
import java.util.List;
import shuke.kernel.base.Bilingual;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Settings and calendars as JSON: in the API and, but for what stands beside them, in the tables. */
public final class SettingsJson {
    private SettingsJson() {}

    /** All settings but the calendars, of which the default one is named. */
    public static ObjectNode of(Settings settings) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("language", settings.language().tag());
        var languages = node.putArray("languages");
        settings.languages().forEach(language -> languages.add(language.tag()));
        node.put("timeZone", settings.zone().getId());
        node.put("region", settings.region());
        node.put("homeCurrency", settings.currencies().home());
        settings.currencies().active().forEach(node.putArray("currencies")::add);
        fiscalYear(settings.fiscalYear(), node.putObject("fiscalYear"));
        var dateOrder = settings.dateOrder();
        node.put("dateOrder", dateOrder == null ? null : Words.of(dateOrder));
        var names = node.putObject("nameOrder");
        var addresses = node.putObject("addressOrder");
        settings.orders().forEach((language, orders) -> {
            names.put(language.tag(), Words.of(orders.name()));
            addresses.put(language.tag(), Words.of(orders.address()));
        });
        node.put("recycleBinDays", settings.recycleBinDays());
        return node.put("calendar", settings.calendar().id().toString());
    }

    private static void fiscalYear(FiscalYear year, ObjectNode into) {
        into.put("month", year.month().getValue());
        into.put("day", year.day());
        into.put("namedBy", Words.of(year.namedBy()));
    }

    /** A calendar with its id. */
    public static ObjectNode of(BusinessCalendar calendar) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", calendar.id().toString());
        node.set("name", name(calendar.name()));
        node.put("timeZone", calendar.zone().getId());
        var week = node.putObject("week");
        for (var day : DayOfWeek.values()) {
            hours(calendar.week().getOrDefault(day, List.of()), week, Words.of(day));
        }
        var days = node.putArray("days");
        calendar.days().forEach(day -> days.add(of(day)));
        return node;
    }

    /** A ready-made set with its days as a calendar takes them. */
    public static ObjectNode of(HolidaySet set) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", set.id());
        node.set("name", name(set.name()));
        node.set("source", name(set.source()));
        var days = node.putArray("days");
        set.days().forEach(day -> days.add(of(day)));
        return node;
    }

    static ObjectNode of(SpecialDay day) {
        var node = JsonNodeFactory.instance.objectNode();
        switch (day) {
            case SpecialDay.Holiday(var date, var name) ->
                node.put("kind", "holiday").put("date", date.toString());
            case SpecialDay.YearlyHoliday(var each, var name) ->
                node.put("kind", "holiday").put("yearly", each.toString().substring(2));
            case SpecialDay.WorkingDay(var date, var name, var hours) ->
                hours(hours, node.put("kind", "workingDay").put("date", date.toString()), "hours");
        }
        return node.set("name", name(day.name()));
    }

    private static void hours(List<WorkSpan> spans, ObjectNode into, String key) {
        var hours = into.putArray(key);
        for (var span : spans) {
            hours.addObject().put("from", clock(span.from())).put("to", clock(span.to()));
        }
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static ObjectNode name(Bilingual name) {
        return JsonNodeFactory.instance.objectNode().put("zh-CN", name.zh()).put("en", name.en());
    }
}
