package shuke.kernel.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.News;

/** What somebody comes to know in the morning that no list of records tells. */
@RestController
class TodayController {
    private static final int MOST = 60;
    /** Whoever was away for longer reads the timelines. */
    private static final int MOST_DAYS = 31;

    private final News news;
    private final Organisation organisation;
    private final InstantSource clock;

    TodayController(News news, Organisation organisation, InstantSource clock) {
        this.news = news;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param since the first day that is told of; null for the last workday before today */
    @GetMapping("/api/v1/today")
    Map<String, @Nullable Object> today(
            Actor actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since) {
        var settings = organisation.current(actor.workspace());
        var zone = settings.zoneOf(actor);
        var now = clock.instant();
        var date = now.atZone(zone).toLocalDate();
        var first = since == null ? settings.calendar().lastWorkdayBefore(date) : earliest(since, date);
        var from = first.atStartOfDay(zone).toInstant();
        return json(date, first, news.since(actor, from, MOST));
    }

    private static LocalDate earliest(LocalDate asked, LocalDate today) {
        var most = today.minusDays(MOST_DAYS);
        return asked.isBefore(most) ? most : asked;
    }

    private static Map<String, @Nullable Object> json(LocalDate date, LocalDate since, News.Told told) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("date", date.toString());
        json.put("since", since.toString());
        json.put("items", told.items().stream().map(TodayController::json).toList());
        json.put("more", told.more());
        return json;
    }

    private static Map<String, @Nullable Object> json(News.Item item) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        switch (item) {
            case News.Changed(var entry, var _) -> {
                json.put("kind", "change");
                json.putAll(HistoryController.json(entry));
            }
            case News.Made(var at, var _) -> {
                json.put("kind", "record");
                json.put("at", at.toString());
            }
        }
        json.put("object", item.row().object());
        json.put("record", RecordJson.of(item.row()));
        return json;
    }
}
