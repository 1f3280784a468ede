package shuke.kernel.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shuke.kernel.base.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Holidays and make-up days as an authority published them, ready to be taken into a calendar.
 *
 * @param source who said so, and when
 */
public record HolidaySet(String id, Bilingual name, Bilingual source, List<SpecialDay> days) {
    private static final List<String> SHIPPED = List.of("cn-2026");
    private static final YAMLMapper YAML = new YAMLMapper();

    public HolidaySet {
        days = List.copyOf(days);
    }

    /** Those that come with the program. */
    public static List<HolidaySet> shipped() {
        return SHIPPED.stream().map(HolidaySet::read).toList();
    }

    private static HolidaySet read(String id) {
        try (var file = HolidaySet.class.getResourceAsStream("/organisation/holidays/" + id + ".yaml")) {
            return read(YAML.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HolidaySet read(JsonNode tree) {
        var days = new ArrayList<SpecialDay>();
        for (var holiday : tree.path("holidays")) {
            var to = date(holiday, "to");
            for (var day = date(holiday, "from"); !day.isAfter(to); day = day.plusDays(1)) {
                days.add(new SpecialDay.Holiday(day, text(holiday, "name")));
            }
        }
        for (var day : tree.path("workingDays")) {
            days.add(new SpecialDay.WorkingDay(date(day, "date"), text(day, "name"), List.of()));
        }
        return new HolidaySet(tree.path("id").asString(), text(tree, "name"), text(tree, "source"), days);
    }

    private static LocalDate date(JsonNode node, String key) {
        return LocalDate.parse(node.path(key).asString());
    }

    private static Bilingual text(JsonNode node, String key) {
        return new Bilingual(
                node.path(key).path("zh-CN").asString(),
                node.path(key).path("en").asString());
    }
}
