package shuke.kernel.collect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Mark;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code website_event}, in partitions by month. */
@Component
class EventStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EVENT = "event";
    private static final Mark BEGINNING = new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** Browsers of one person, those seen last; what she did with others is not told. */
    private static final int MOST_VISITORS = 100;

    private final DSLContext db;
    private final Vault vault;

    EventStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @param isKnown whether the record is found of whoever did it */
    record Kept(UUID id, Instant at, UUID website, boolean isKnown, String type, JsonNode properties) {
        Mark mark() {
            return new Mark(at, id);
        }
    }

    /** @param visitors by mark @return when those happened that were not there yet */
    List<Instant> add(Workspace workspace, UUID website, List<Batch.Event> events, Map<String, UUID> visitors) {
        return db.fetch(
                        """
                        insert into %s.website_event (website, at, id, visitor, content)
                        select ?, e.at, e.id, e.visitor, e.content
                        from unnest(cast(cast(? as text[]) as timestamptz[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]))
                          as e (at, id, visitor, content)
                        on conflict do nothing returning at
                        """.formatted(workspace.schema()),
                        website,
                        events.stream().map(it -> it.at().toString()).toArray(String[]::new),
                        events.stream().map(Batch.Event::id).toArray(UUID[]::new),
                        events.stream().map(it -> visitors.get(it.visitor())).toArray(UUID[]::new),
                        events.stream()
                                .map(it -> vault.sealTold(workspace, WebsiteStore.ROOM, EVENT, it.id(), it.content()))
                                .toArray(String[]::new))
                .map(row -> row.get(0, OffsetDateTime.class).toInstant());
    }

    /** Of whoever is this record, the latest first. */
    List<Kept> of(Workspace workspace, String object, UUID record, @Nullable Mark after, int most) {
        var from = after == null ? BEGINNING : after;
        return db.fetch(
                        """
                        select e.*, true as is_known from (
                          select id from %1$s.website_visitor where object = ? and record = ? order by seen_at desc limit %2$d) v
                        cross join lateral (
                          select * from %1$s.website_event where visitor = v.id and (at, id) < (cast(? as timestamptz), ?)
                          order by at desc, id desc limit ?) e
                        order by e.at desc, e.id desc limit ?
                        """.formatted(workspace.schema(), MOST_VISITORS),
                        object,
                        record,
                        WebsiteStore.at(from.at()),
                        from.id(),
                        most,
                        most)
                .map(row -> kept(workspace, row));
    }

    /** Of a website, the latest first. */
    List<Kept> page(Workspace workspace, UUID website, @Nullable Mark after, int most) {
        var from = after == null ? BEGINNING : after;
        return db.fetch("""
                        select e.*, v.record is not null as is_known from (
                          select * from %1$s.website_event where website = ? and (at, id) < (cast(? as timestamptz), ?)
                          order by at desc, id desc limit ?) e
                        join %1$s.website_visitor v on v.id = e.visitor
                        order by e.at desc, e.id desc
                        """.formatted(workspace.schema()), website, WebsiteStore.at(from.at()), from.id(), most)
                .map(row -> kept(workspace, row));
    }

    void forget(Workspace workspace, UUID website, Instant before) {
        db.execute(
                "delete from %s.website_event where website = ? and at < cast(? as timestamptz)"
                        .formatted(workspace.schema()),
                website,
                WebsiteStore.at(before));
    }

    private Kept kept(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var content = JSON.readTree(
                vault.openTold(workspace, WebsiteStore.ROOM, EVENT, id, row.get("content", String.class)));
        return new Kept(
                id,
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("website", UUID.class),
                row.get("is_known", Boolean.class),
                content.path("type").asString(""),
                content.path("properties"));
    }
}
