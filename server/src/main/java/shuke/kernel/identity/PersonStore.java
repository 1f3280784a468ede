package shuke.kernel.identity;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;

/** Looks people up in the user records. */
@Repository
class PersonStore {
    private final DSLContext db;
    private final Organisation organisation;

    PersonStore(DSLContext db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

    Optional<Person> byId(Workspace workspace, UUID id) {
        return find(workspace, PersonColumns.ID.eq(id));
    }

    Optional<Person> byEmail(Workspace workspace, String email) {
        return find(workspace, isEmail(email));
    }

    static Condition isEmail(String email) {
        return lower(PersonColumns.EMAIL).eq(val(email.strip().toLowerCase(Locale.ROOT)));
    }

    private Optional<Person> find(Workspace workspace, Condition who) {
        return db.select(PersonColumns.ALL)
                .from(PersonColumns.people(workspace))
                .where(who)
                .and(PersonColumns.MAY_SIGN_IN)
                .limit(1)
                .fetchOptional(row -> PersonColumns.person(row, organisation.current(workspace)));
    }
}
