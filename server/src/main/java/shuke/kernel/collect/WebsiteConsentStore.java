package shuke.kernel.collect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** The table {@code website_consent}: every version of the words that visitors agree to. */
@Component
class WebsiteConsentStore {
    private static final String WORDS = "consent";

    private final DSLContext db;
    private final Vault vault;

    WebsiteConsentStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A version after all there were. @return its number */
    int add(Workspace workspace, UUID website, Bilingual words, Instant since) {
        return db.fetchSingle(
                        """
                        insert into %1$s.website_consent (website, version, words, since)
                        select ?, coalesce(max(version), 0) + 1, ?, cast(? as timestamptz)
                        from %1$s.website_consent where website = ? returning version
                        """.formatted(workspace.schema()),
                        website,
                        vault.sealTold(workspace, WebsiteStore.ROOM, WORDS, website, DefinitionJson.words(words)),
                        WebsiteStore.at(since),
                        website)
                .get(0, Integer.class);
    }

    /** The latest first. */
    List<WebsiteBook.Consent> all(Workspace workspace, UUID website) {
        return db.fetch(
                        "select version, words, since from %s.website_consent where website = ? order by version desc"
                                .formatted(workspace.schema()),
                        website)
                .map(row -> new WebsiteBook.Consent(
                        row.get("version", Integer.class),
                        DefinitionJson.words(vault.openTold(
                                workspace, WebsiteStore.ROOM, WORDS, website, row.get("words", String.class))),
                        row.get("since", OffsetDateTime.class).toInstant()));
    }
}
