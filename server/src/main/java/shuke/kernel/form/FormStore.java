package shuke.kernel.form;

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
import shuke.kernel.job.StoredActor;
import shuke.kernel.vault.Vault;

/** The table {@code form}. */
@Component
class FormStore {
    static final String ROOM = "form";
    private static final String DEFINITION = "definition";

    private final DSLContext db;
    private final Vault vault;

    FormStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** In the order in which they were made. */
    List<Form> all(Workspace workspace) {
        return db.fetch("select * from %s.form order by made_at, id".formatted(workspace.schema()))
                .map(row -> form(workspace, row));
    }

    Optional<Form> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.form where id = ?".formatted(workspace.schema()), id)
                .map(row -> form(workspace, row));
    }

    /** As {@link #find}; whoever else wants to change it, or has something to put down, waits until this transaction is over. */
    Optional<Form> lock(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.form where id = ? for update".formatted(workspace.schema()), id)
                .map(row -> form(workspace, row));
    }

    void add(Workspace workspace, Form form) {
        db.execute(
                """
                insert into %s.form (id, version, key, definition, keeper, actor, made_at, state, consent, most)
                values (?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, ?, ?)
                """.formatted(workspace.schema()),
                form.id(),
                form.version(),
                form.key(),
                sealed(workspace, form),
                form.keeper().user(),
                StoredActor.text(form.keeper()),
                at(form.madeAt()),
                state(form),
                form.consent(),
                form.definition().most());
    }

    /** Everything but how many were taken. */
    void change(Workspace workspace, Form form) {
        db.execute(
                """
                update %s.form set version = ?, definition = ?, keeper = ?, actor = ?, state = ?, consent = ?, most = ?
                where id = ?
                """.formatted(workspace.schema()),
                form.version(),
                sealed(workspace, form),
                form.keeper().user(),
                StoredActor.text(form.keeper()),
                state(form),
                form.consent(),
                form.definition().most(),
                form.id());
    }

    /** One more is taken. @return false where there are as many as are to be */
    boolean count(Workspace workspace, UUID id) {
        return db.execute(
                        "update %s.form set taken = taken + 1 where id = ? and (most is null or taken < most)"
                                .formatted(workspace.schema()),
                        id)
                == 1;
    }

    /** One after the other until the transaction is over, whoever looks for records of the object before she makes one. */
    void queue(Workspace workspace, String object) {
        db.fetch(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                String.join(" ", ROOM, workspace.schema(), object));
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.form where id = ?".formatted(workspace.schema()), id);
    }

    private String sealed(Workspace workspace, Form form) {
        return vault.sealTold(
                workspace,
                ROOM,
                DEFINITION,
                form.id(),
                DefinitionJson.tree(form.definition()).toString());
    }

    private static String state(Form form) {
        return form.isOn() ? "on" : "off";
    }

    private Form form(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var definition = vault.openTold(workspace, ROOM, DEFINITION, id, row.get(DEFINITION, String.class));
        return new Form(
                id,
                row.get("version", Long.class),
                row.get("key", String.class),
                DefinitionJson.stored(definition),
                StoredActor.of(row.get("actor", String.class), workspace, ROOM),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                row.get("state", String.class).equals("on"),
                row.get("consent", Integer.class),
                row.get("taken", Long.class));
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
