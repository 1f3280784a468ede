package shuke.kernel.record;

import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Statements as text, for PostgreSQL to keep. */
@Repository
class TabularStore {
    private final DSLContext db;

    TabularStore(DSLContext db) {
        this.db = db;
    }

    /** The statement with its values written out. */
    String text(Select<?> select) {
        return db.renderInlined(select);
    }
}
