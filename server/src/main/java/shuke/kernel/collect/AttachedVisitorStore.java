package shuke.kernel.collect;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.record.AttachedRowStore;

/** Visitors go along when records become one, and with them their events; they go with a record that is deleted for good. */
@Component
class AttachedVisitorStore extends AttachedRowStore {
    AttachedVisitorStore(DSLContext db) {
        super(db, "visitors", "website_visitor");
    }
}
