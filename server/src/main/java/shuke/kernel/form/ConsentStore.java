package shuke.kernel.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** The table {@code form_consent}: every version of the words that are agreed to. */
@Component
class ConsentStore {
    private static final String WORDS = "consent";

    private final DSLContext db;
    private final Vault vault;

    ConsentStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A version after all there were. @return its number */
    int add(Workspace workspace, UUID form, Bilingual words, Instant since) {
        var schema = workspace.schema();
        var last = db.fetchSingle(
                        "select coalesce(max(version), 0) from %s.form_consent where form = ?".formatted(schema), form)
                .get(0, Integer.class);
        db.execute(
                "insert into %s.form_consent (form, version, words, since) values (?, ?, ?, cast(? as timestamptz))"
                        .formatted(schema),
                form,
                last + 1,
                vault.sealTold(workspace, FormStore.ROOM, WORDS, form, DefinitionJson.words(words)),
                FormStore.at(since));
        return last + 1;
    }

    /** The latest first. */
    List<FormBook.Consent> all(Workspace workspace, UUID form) {
        return db.fetch(
                        "select version, words, since from %s.form_consent where form = ? order by version desc"
                                .formatted(workspace.schema()),
                        form)
                .map(row -> new FormBook.Consent(
                        row.get("version", Integer.class),
                        DefinitionJson.words(
                                vault.openTold(workspace, FormStore.ROOM, WORDS, form, row.get("words", String.class))),
                        row.get("since", OffsetDateTime.class).toInstant()));
    }
}
