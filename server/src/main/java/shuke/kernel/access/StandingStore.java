package shuke.kernel.access;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the database says of the rights of somebody, by its function {@code access_standing}. */
@Component
class StandingStore {
    private final DSLContext db;

    StandingStore(DSLContext db) {
        this.db = db;
    }

    String standing(String schema, UUID person, String role) {
        return db.fetchSingle("select %s.access_standing(?, ?)".formatted(schema), person, role)
                .get(0, String.class);
    }
}
