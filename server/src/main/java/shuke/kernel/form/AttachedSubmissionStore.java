package shuke.kernel.form;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.record.AttachedRowStore;

/** What was sent about a record goes along when records become one, and goes with one that is deleted for good. */
@Component
class AttachedSubmissionStore extends AttachedRowStore {
    AttachedSubmissionStore(DSLContext db) {
        super(db, "submissions", "form_submission");
    }
}
