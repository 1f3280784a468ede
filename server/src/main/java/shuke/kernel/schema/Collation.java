package shuke.kernel.schema;

import org.jooq.DSLContext;

/** How text that people read in order is sorted: decided once, at the start, by what the server has. */
record Collation(String name) {
    /** By code point: what there is without ICU. */
    private static final String PLAIN = "C";

    static Collation of(DSLContext db) {
        var known = db.fetch("select 1 from pg_collation where collname = ?", Column.COLLATION)
                .isNotEmpty();
        return new Collation(known ? Column.COLLATION : PLAIN);
    }
}
