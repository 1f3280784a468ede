package shuke.kernel.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** The table {@code import_told}: texts beside an import that quote its file, and so are sealed. */
@Component
class ToldStore {
    private static final String OBJECT = "import_told";
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> TEXT = field(name("told"), String.class);

    private final DSLContext db;
    private final Vault vault;

    ToldStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** What a text tells. */
    enum Kind {
        /** The options as they were sent. */
        ASKED,
        /** Which values stand in the columns. */
        SEEN,
        /** Some rows of each sort. */
        SAMPLES;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In place of what was kept before. */
    void keep(Workspace workspace, UUID id, Kind kind, String text) {
        var sealed = vault.sealTold(workspace, OBJECT, kind.text(), id, text);
        db.insertInto(texts(workspace))
                .set(IMPORT, id)
                .set(KIND, kind.text())
                .set(TEXT, sealed)
                .onConflict(IMPORT, KIND)
                .doUpdate()
                .set(TEXT, sealed)
                .execute();
    }

    Optional<String> find(Workspace workspace, UUID id, Kind kind) {
        return db.select(TEXT)
                .from(texts(workspace))
                .where(IMPORT.eq(id))
                .and(KIND.eq(kind.text()))
                .fetchOptional(TEXT)
                .map(text -> vault.openTold(workspace, OBJECT, kind.text(), id, text));
    }

    void forget(Workspace workspace, UUID id, Kind kind) {
        db.deleteFrom(texts(workspace))
                .where(IMPORT.eq(id))
                .and(KIND.eq(kind.text()))
                .execute();
    }

    private static Table<?> texts(Workspace workspace) {
        return table(name(workspace.schema(), OBJECT));
    }
}
