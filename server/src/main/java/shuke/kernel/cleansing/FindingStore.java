package shuke.kernel.cleansing;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.cleansing.Finding.State;
import shuke.kernel.cleansing.Found.Source;
import shuke.kernel.vault.Vault;

/** The table {@code cleansing_finding}. It holds no value of a record but what was replaced, and that sealed. */
@Component
class FindingStore {
    private static final String ROOM = "cleansing";
    private static final String TOLD = "told";

    private final DSLContext db;
    private final Vault vault;
    private final Ids ids;

    FindingStore(DSLContext db, Vault vault, Ids ids) {
        this.db = db;
        this.vault = vault;
        this.ids = ids;
    }

    /** What stands already stays as it was decided; only where its proposal comes from is brought up to date. */
    void put(
            Workspace workspace,
            String object,
            UUID scan,
            Collection<Found> found,
            Map<UUID, UUID> owners,
            Instant at) {
        var each = new LinkedHashMap<Found.Place, Found>();
        found.forEach(one -> each.putIfAbsent(one.place(), one));
        if (each.isEmpty()) return;
        var all = List.copyOf(each.values());
        db.execute(
                """
                insert into %s.cleansing_finding
                (id, object, record, kind, field, cause, state, suggested, basis, source_object, source_field, sources, owner, scan, found_at)
                select u.id, ?, u.record, u.kind, u.field, u.cause, 'open', u.suggested, u.basis, u.source_object, u.source_field,
                cast(u.sources as uuid[]), u.owner, ?, cast(? as timestamptz)
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as u (id, record, kind, field, cause, suggested, basis, source_object, source_field, sources, owner)
                on conflict (object, record, kind, field, cause) where state in ('open', 'dismissed', 'undone') do update set
                scan = excluded.scan, owner = excluded.owner, suggested = excluded.suggested, basis = excluded.basis,
                source_object = excluded.source_object, source_field = excluded.source_field, sources = excluded.sources
                """.formatted(workspace.schema()),
                object,
                scan,
                at.atOffset(ZoneOffset.UTC),
                array(all, one -> ids.next(), UUID[]::new),
                array(all, Found::record, UUID[]::new),
                array(all, one -> one.kind().word(), String[]::new),
                array(all, Found::field, String[]::new),
                array(all, Found::cause, String[]::new),
                array(all, Found::suggested, Boolean[]::new),
                array(all, of(source -> source.basis().word()), String[]::new),
                array(all, of(Source::object), String[]::new),
                array(all, of(Source::field), String[]::new),
                array(all, of(source -> text(source.records())), String[]::new),
                array(all, one -> owners.get(one.record()), UUID[]::new));
    }

    private static <T> T[] array(
            List<Found> all, Function<Found, @Nullable T> part, java.util.function.IntFunction<T[]> made) {
        return all.stream().map(part).toArray(made);
    }

    private static Function<Found, @Nullable String> of(Function<Source, String> part) {
        return found -> found.source() == null ? null : part.apply(found.source());
    }

    private static String text(List<UUID> records) {
        return records.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    /** Closes what a scan that has seen all records did not find again. */
    void close(Workspace workspace, String object, UUID scan, Instant at) {
        db.execute("""
                update %s.cleansing_finding set state = 'gone', decided_at = cast(? as timestamptz), decided_by = null, told = null
                where object = ? and state in ('open', 'dismissed', 'undone') and scan <> ?
                """.formatted(workspace.schema()), at.atOffset(ZoneOffset.UTC), object, scan);
    }

    /**
     * The latest first.
     *
     * @param fields those that the reader knows of
     * @param after the last one seen; null to begin with the latest
     */
    List<Kept> page(
            Workspace workspace, FindingQuery query, Collection<String> fields, @Nullable UUID after, int most) {
        var known = DSL.condition("(field = '' or field = any({0}))", DSL.val(fields.toArray(String[]::new)));
        return before(workspace, wanted(query).and(known), after, most);
    }

    /** What an order has done and what is still so; as {@link #page}. */
    List<Kept> ofOrder(Workspace workspace, UUID order, @Nullable UUID after, int most) {
        return before(workspace, DSL.condition("ordered = {0} and state = 'applied'", DSL.val(order)), after, most);
    }

    private List<Kept> before(Workspace workspace, Condition wanted, @Nullable UUID after, int most) {
        return db.fetch(
                        "select * from %s.cleansing_finding where {0} order by id desc limit {1}"
                                .formatted(workspace.schema()),
                        after == null ? wanted : wanted.and(DSL.condition("id < {0}", DSL.val(after))),
                        DSL.val(most))
                .map(row -> kept(workspace, row));
    }

    long count(Workspace workspace, FindingQuery query) {
        return db.fetchSingle(
                        "select count(*) from %s.cleansing_finding where {0}".formatted(workspace.schema()),
                        wanted(query))
                .get(0, long.class);
    }

    private static Condition wanted(FindingQuery query) {
        var wanted = DSL.condition("object = {0}", DSL.val(query.object()))
                .and(DSL.condition("state = {0}", DSL.val(query.state().word())));
        var kind = query.kind();
        if (kind != null) wanted = wanted.and(DSL.condition("kind = {0}", DSL.val(kind.word())));
        if (query.field() != null) wanted = wanted.and(DSL.condition("field = {0}", DSL.val(query.field())));
        if (query.owner() != null) wanted = wanted.and(DSL.condition("owner = {0}", DSL.val(query.owner())));
        return query.suggested() ? wanted.and(DSL.condition("suggested")) : wanted;
    }

    /** In the order of their ids, for nobody else until the transaction ends. */
    List<Kept> lock(Workspace workspace, Collection<UUID> findings) {
        return db.fetch(
                        "select * from %s.cleansing_finding where id = any(?) order by id for update"
                                .formatted(workspace.schema()),
                        (Object) findings.toArray(UUID[]::new))
                .map(row -> kept(workspace, row));
    }

    /**
     * @param told what to keep of it; null for nothing
     * @param order the order that it is part of; null for none
     */
    void decide(Actor actor, Kept finding, State to, Kept.@Nullable Told told, @Nullable UUID order, Instant at) {
        var workspace = actor.workspace();
        if (to == State.UNDONE) replace(workspace, finding);
        db.execute(
                """
                update %s.cleansing_finding set state = ?, decided_by = ?, decided_at = cast(? as timestamptz), told = ?,
                ordered = coalesce(cast(? as uuid), ordered) where id = ?
                """.formatted(workspace.schema()),
                to.word(),
                to == State.OPEN ? null : actor.user(),
                to == State.OPEN ? null : at.atOffset(ZoneOffset.UTC),
                told == null ? null : vault.sealTold(workspace, ROOM, TOLD, finding.id(), Kept.text(told)),
                order,
                finding.id());
    }

    /** What was found anew meanwhile in the place of one that stands again. */
    private void replace(Workspace workspace, Kept finding) {
        db.execute(
                """
                delete from %s.cleansing_finding where object = ? and record = ? and kind = ? and field = ? and cause = ?
                and state in ('open', 'dismissed', 'undone') and id <> ?
                """.formatted(workspace.schema()),
                finding.object(),
                finding.record(),
                finding.kind().word(),
                finding.field(),
                finding.cause(),
                finding.id());
    }

    private Kept kept(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var told = row.get("told", String.class);
        return new Kept(
                id,
                row.get("object", String.class),
                row.get("record", UUID.class),
                Kind.find(row.get("kind", String.class)).orElseThrow(),
                row.get("field", String.class),
                row.get("cause", String.class),
                State.find(row.get("state", String.class)).orElseThrow(),
                row.get("suggested", Boolean.class),
                source(row),
                row.get("found_at", Instant.class),
                row.get("decided_by", UUID.class),
                row.get("decided_at", Instant.class),
                told == null ? null : Kept.read(vault.openTold(workspace, ROOM, TOLD, id, told), Kept.Told.class));
    }

    private static @Nullable Source source(Record row) {
        var basis = row.get("basis", String.class);
        if (basis == null) return null;
        return new Source(
                Basis.of(basis),
                row.get("source_object", String.class),
                row.get("source_field", String.class),
                Arrays.asList(row.get("sources", UUID[].class)));
    }
}
