package shuke.kernel.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The table {@code website_day}: how many events were taken, by the day on which they happened. */
@Component
class DayStore {
    private final DSLContext db;

    DayStore(DSLContext db) {
        this.db = db;
    }

    void count(Workspace workspace, UUID website, SortedMap<LocalDate, Integer> more, Instant now) {
        if (more.isEmpty()) return;
        db.execute(
                """
                insert into %s.website_day as d (website, day, count, last_at)
                select ?, m.day, m.count, cast(? as timestamptz)
                from unnest(cast(cast(? as text[]) as date[]), cast(? as integer[])) as m (day, count)
                on conflict (website, day) do update set count = d.count + excluded.count, last_at = excluded.last_at
                """.formatted(workspace.schema()),
                website,
                WebsiteStore.at(now),
                more.keySet().stream().map(LocalDate::toString).toArray(String[]::new),
                more.values().toArray(Integer[]::new));
    }

    /** By website, the days from one on, and the last event however long ago it was taken. */
    Map<UUID, WebsiteTallies.Tally> tallies(Workspace workspace, LocalDate from) {
        var days = new HashMap<UUID, Map<LocalDate, Long>>();
        db.fetch(
                        "select website, day, count from %s.website_day where day >= cast(? as date) order by website, day"
                                .formatted(workspace.schema()),
                        from.toString())
                .forEach(row -> days.computeIfAbsent(row.get(0, UUID.class), website -> new LinkedHashMap<>())
                        .put(row.get(1, LocalDate.class), row.get(2, Long.class)));
        return db.fetch("select website, max(last_at) from %s.website_day group by website"
                        .formatted(workspace.schema()))
                .intoMap(
                        row -> row.get(0, UUID.class),
                        row -> new WebsiteTallies.Tally(
                                days.getOrDefault(row.get(0, UUID.class), Map.of()),
                                row.get(1, OffsetDateTime.class).toInstant()));
    }
}
