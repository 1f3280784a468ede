package shuke.kernel.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Filter;
import shuke.kernel.vault.Vault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code view_saved}. What a view asks about, for its rows and for their colours, is sealed, since it may name a customer. */
@Component
class ViewStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OBJECT = "view";
    private static final String FILTER = "filter";
    private static final String COLOURS = "colours";

    private final DSLContext db;
    private final Vault vault;

    ViewStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Those of an object that are not removed, by name. */
    List<View> of(Workspace workspace, String object) {
        return db.fetch(
                        "select * from %s.view_saved where object = ? and removed_at is null order by name, id"
                                .formatted(workspace.schema()),
                        object)
                .map(row -> view(workspace, row));
    }

    /** Those of all objects that are not removed, by object and name. */
    List<View> all(Workspace workspace) {
        return db.fetch("select * from %s.view_saved where removed_at is null order by object, name, id"
                        .formatted(workspace.schema()))
                .map(row -> view(workspace, row));
    }

    /** @param removed true for one that was removed and can come back */
    Optional<View> find(Workspace workspace, UUID id, boolean removed) {
        return db.fetchOptional(
                        "select * from %s.view_saved where id = ? and (removed_at is not null) = ? for update"
                                .formatted(workspace.schema()),
                        id,
                        removed)
                .map(row -> view(workspace, row));
    }

    int countOf(Workspace workspace, String object, UUID owner) {
        return db.fetchSingle(
                        "select count(*) from %s.view_saved where object = ? and owner = ? and removed_at is null"
                                .formatted(workspace.schema()),
                        object,
                        owner)
                .get(0, Integer.class);
    }

    void save(Workspace workspace, View view, Instant now) {
        db.execute(
                """
                insert into %s.view_saved as v (id, object, name, audience, team, owner, tab, look, filter, colours, version, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, cast(? as timestamptz))
                on conflict (id) do update set
                    name = excluded.name, audience = excluded.audience, team = excluded.team, tab = excluded.tab,
                    look = excluded.look, filter = excluded.filter, colours = excluded.colours,
                    version = excluded.version, changed_at = excluded.changed_at
                """.formatted(workspace.schema()),
                view.id(),
                view.object(),
                view.name(),
                view.audience().text(),
                view.team(),
                view.owner(),
                view.tab(),
                ViewJson.of(view.look()).toString(),
                view.filter() == null ? null : sealed(workspace, view, FILTER, ViewJson.of(view.filter())),
                view.colours().isEmpty() ? null : sealed(workspace, view, COLOURS, ViewJson.of(view.colours())),
                view.version(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** Those that were removed before {@code forgotten} go for good. */
    void remove(Workspace workspace, UUID id, Instant now, Instant forgotten) {
        db.execute(
                "update %s.view_saved set removed_at = cast(? as timestamptz) where id = ?"
                        .formatted(workspace.schema()),
                now.atOffset(ZoneOffset.UTC),
                id);
        db.execute(
                "delete from %s.view_saved where removed_at < cast(? as timestamptz)".formatted(workspace.schema()),
                forgotten.atOffset(ZoneOffset.UTC));
    }

    void restore(Workspace workspace, UUID id) {
        db.execute("update %s.view_saved set removed_at = null where id = ?".formatted(workspace.schema()), id);
    }

    private String sealed(Workspace workspace, View view, String field, JsonNode content) {
        return vault.sealTold(workspace, OBJECT, field, view.id(), content.toString());
    }

    private JsonNode opened(Workspace workspace, UUID id, String field, String sealed) {
        return JSON.readTree(vault.openTold(workspace, OBJECT, field, id, sealed));
    }

    private @Nullable Filter filter(Workspace workspace, UUID id, @Nullable String sealed) {
        return sealed == null ? null : ViewReader.filterOf(opened(workspace, id, FILTER, sealed));
    }

    private List<Colouring> colours(Workspace workspace, UUID id, @Nullable String sealed) {
        return sealed == null ? List.of() : ViewReader.colours(opened(workspace, id, COLOURS, sealed));
    }

    private View view(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        return new View(
                id,
                row.get("object", String.class),
                row.get("name", String.class),
                Audience.find(row.get("audience", String.class)).orElseThrow(),
                row.get("team", UUID.class),
                row.get("owner", UUID.class),
                row.get("tab", Boolean.class),
                ViewReader.look(JSON.readTree(row.get("look", JSONB.class).data())),
                filter(workspace, id, row.get(FILTER, String.class)),
                colours(workspace, id, row.get(COLOURS, String.class)),
                row.get("version", Long.class));
    }
}
