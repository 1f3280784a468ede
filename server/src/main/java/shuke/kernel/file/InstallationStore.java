package shuke.kernel.file;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The name of this installation, which its database has from its beginning. */
@Component
class InstallationStore {
    private final DSLContext db;

    InstallationStore(DSLContext db) {
        this.db = db;
    }

    String id() {
        return db.fetchSingle("select id::text from shuke.installation").get(0, String.class);
    }
}
