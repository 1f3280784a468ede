package shuke.kernel.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.collect.Collecting;
import shuke.kernel.collect.DefinitionJson;
import shuke.kernel.collect.VisitorEvents;
import shuke.kernel.collect.Website;
import shuke.kernel.collect.WebsiteBook;
import shuke.kernel.collect.WebsiteTallies;

/** Websites and what they take as JSON. */
final class WebsiteJson {
    private WebsiteJson() {}

    static Map<String, @Nullable Object> of(Website it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", it.id().toString());
        json.put("key", it.key());
        json.putAll(DefinitionJson.of(it.definition()));
        json.put("state", it.isOn() ? "on" : "off");
        json.put("consentVersion", it.consent());
        json.put("madeAt", it.madeAt().toString());
        json.put("version", it.version());
        return json;
    }

    /** With how much it takes: {@code days} of the last thirty, the oldest first, and {@code lastAt}. */
    static Map<String, @Nullable Object> of(Website it, WebsiteTallies.@Nullable Tally tally, LocalDate today) {
        var json = of(it);
        json.put("days", days(tally == null ? Map.of() : tally.days(), today));
        json.put("lastAt", tally == null ? null : tally.lastAt().toString());
        return json;
    }

    private static List<Map<String, Object>> days(Map<LocalDate, Long> counts, LocalDate today) {
        var days = new ArrayList<Map<String, Object>>();
        for (var ago = WebsiteTallies.DAYS - 1; ago >= 0; ago--) {
            var day = today.minusDays(ago);
            days.add(Map.of("day", day.toString(), "count", counts.getOrDefault(day, 0L)));
        }
        return days;
    }

    static Map<String, @Nullable Object> of(VisitorEvents.Taken it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("at", it.at().toString());
        json.put("type", it.type());
        json.put("url", it.url());
        json.put("known", it.isKnown());
        return json;
    }

    static Map<String, Object> of(WebsiteBook.Consent it) {
        return Map.of(
                "version",
                it.version(),
                "words",
                DefinitionJson.of(it.words()),
                "since",
                it.since().toString());
    }

    static Map<String, @Nullable Object> of(Collecting.Receipt it, Locale locale) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("taken", it.taken());
        json.put("known", it.known());
        json.put(
                "problems",
                it.problems().stream()
                        .map(problem -> ProblemJson.of(problem, locale))
                        .toList());
        return json;
    }
}
