package shuke.kernel.collect;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** The table {@code website_visitor}. */
@Component
class VisitorStore {
    private static final String CLAIM = "claim";

    private final DSLContext db;
    private final Vault vault;

    VisitorStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @param isKnown whether the record is found that she is */
    record Visitor(UUID id, UUID website, String mark, Claim claim, boolean isKnown, int tries) {}

    /** Those who have the marks by now; whoever has none yet gets one, and all of them were seen now. */
    List<Visitor> met(
            Workspace workspace,
            UUID website,
            List<UUID> fresh,
            List<String> marks,
            @Nullable Integer consent,
            Instant now) {
        return db.fetch(
                        """
                        insert into %s.website_visitor as v (id, website, mark, is_current, consent, seen_at)
                        select m.id, ?, m.mark, true, ?, cast(? as timestamptz)
                        from unnest(cast(? as uuid[]), cast(? as text[])) as m (id, mark)
                        on conflict (website, mark) where is_current
                        do update set seen_at = excluded.seen_at, consent = excluded.consent
                        returning v.*
                        """.formatted(workspace.schema()),
                        website,
                        consent,
                        WebsiteStore.at(now),
                        fresh.toArray(UUID[]::new),
                        marks.toArray(String[]::new))
                .map(row -> visitor(workspace, row));
    }

    /** Somebody else comes by their marks from now on. */
    void part(Workspace workspace, Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        db.execute(
                "update %s.website_visitor set is_current = false where id = any(cast(? as uuid[]))"
                        .formatted(workspace.schema()),
                (Object) ids.toArray(UUID[]::new));
    }

    /** By what they are to be found; whoever is not found yet is looked for. */
    void claim(Workspace workspace, List<Visitor> visitors, Instant now) {
        if (visitors.isEmpty()) return;
        db.execute(
                """
                update %s.website_visitor as v set claim = c.claim, tries = 0,
                  due_at = case when v.record is null then cast(? as timestamptz) end
                from unnest(cast(? as uuid[]), cast(? as text[])) as c (id, claim) where v.id = c.id
                """.formatted(workspace.schema()),
                WebsiteStore.at(now),
                visitors.stream().map(Visitor::id).toArray(UUID[]::new),
                visitors.stream()
                        .map(one -> vault.sealTold(
                                workspace,
                                WebsiteStore.ROOM,
                                CLAIM,
                                one.id(),
                                one.claim().text()))
                        .toArray(String[]::new));
    }

    /** Who is to be looked for, locked; those whom somebody else looks for are left out. */
    List<Visitor> due(Workspace workspace, Instant now, int most) {
        return db.fetch("""
                        select * from %s.website_visitor where due_at <= cast(? as timestamptz)
                        order by due_at limit ? for update skip locked
                        """.formatted(workspace.schema()), WebsiteStore.at(now), most)
                .map(row -> visitor(workspace, row));
    }

    /** What came of looking for somebody: the record that she is, or when to look again; both null where that is over. */
    record Search(
            UUID visitor, @Nullable Ref found, @Nullable Instant again) {}

    void looked(Workspace workspace, List<Search> searches) {
        db.execute(
                """
                update %s.website_visitor as v set object = s.object, record = s.record, due_at = s.due_at, tries = tries + 1
                from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]), cast(cast(? as text[]) as timestamptz[]))
                  as s (id, object, record, due_at)
                where v.id = s.id
                """.formatted(workspace.schema()),
                searches.stream().map(Search::visitor).toArray(UUID[]::new),
                searches.stream()
                        .map(it -> it.found() == null ? null : it.found().object())
                        .toArray(String[]::new),
                searches.stream()
                        .map(it -> it.found() == null ? null : it.found().id())
                        .toArray(UUID[]::new),
                searches.stream()
                        .map(it -> it.again() == null ? null : it.again().toString())
                        .toArray(String[]::new));
    }

    /** All that is kept of a mark, with its events, whoever had it. @return how many visitors */
    int remove(Workspace workspace, UUID website, String mark) {
        return db.execute(
                "delete from %s.website_visitor where website = ? and mark = ?".formatted(workspace.schema()),
                website,
                mark);
    }

    /** Who was not seen for so long, and so has no events that are still kept. */
    void forget(Workspace workspace, UUID website, Instant before) {
        db.execute(
                "delete from %s.website_visitor where website = ? and seen_at < cast(? as timestamptz)"
                        .formatted(workspace.schema()),
                website,
                WebsiteStore.at(before));
    }

    private Visitor visitor(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var claim = row.get(CLAIM, String.class);
        return new Visitor(
                id,
                row.get("website", UUID.class),
                row.get("mark", String.class),
                claim == null
                        ? Claim.NONE
                        : Claim.stored(vault.openTold(workspace, WebsiteStore.ROOM, CLAIM, id, claim)),
                row.get("record", UUID.class) != null,
                row.get("tries", Integer.class));
    }
}
