package shuke.kernel.collect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** The table {@code website}. */
@Component
class WebsiteStore {
    static final String ROOM = "website";
    private static final String DEFINITION = "definition";

    private final DSLContext db;
    private final Vault vault;

    WebsiteStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** In the order in which they were made. */
    List<Website> all(Workspace workspace) {
        return db.fetch("select * from %s.website order by made_at, id".formatted(workspace.schema()))
                .map(row -> website(workspace, row));
    }

    Optional<Website> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.website where id = ?".formatted(workspace.schema()), id)
                .map(row -> website(workspace, row));
    }

    /** As {@link #find}; whoever else wants to change it waits until this transaction is over. */
    Optional<Website> lock(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.website where id = ? for update".formatted(workspace.schema()), id)
                .map(row -> website(workspace, row));
    }

    void add(Workspace workspace, Website it) {
        db.execute(
                """
                insert into %s.website (id, version, key, definition, made_at, state, consent)
                values (?, ?, ?, ?, cast(? as timestamptz), ?, ?)
                """.formatted(workspace.schema()),
                it.id(),
                it.version(),
                it.key(),
                sealed(workspace, it),
                at(it.madeAt()),
                state(it),
                it.consent());
    }

    void change(Workspace workspace, Website it) {
        db.execute(
                "update %s.website set version = ?, definition = ?, state = ?, consent = ? where id = ?"
                        .formatted(workspace.schema()),
                it.version(),
                sealed(workspace, it),
                state(it),
                it.consent(),
                it.id());
    }

    /** Its visitors and their events go with it. */
    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.website where id = ?".formatted(workspace.schema()), id);
    }

    private String sealed(Workspace workspace, Website it) {
        var definition = DefinitionJson.tree(it.definition()).toString();
        return vault.sealTold(workspace, ROOM, DEFINITION, it.id(), definition);
    }

    private static String state(Website it) {
        return it.isOn() ? "on" : "off";
    }

    private Website website(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var definition = vault.openTold(workspace, ROOM, DEFINITION, id, row.get(DEFINITION, String.class));
        return new Website(
                id,
                row.get("version", Long.class),
                row.get("key", String.class),
                DefinitionJson.stored(definition),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                row.get("state", String.class).equals("on"),
                row.get("consent", Integer.class));
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
