package shuke.kernel.identity;

import static org.jooq.impl.DSL.lower;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;

/** Whose the rows are of the tables of this room, when people get other ids. */
@Repository
class SuccessionStore {
    /** What a person has proven herself with, or can; in each {@code user_id} says whose it is. */
    private static final List<String> PROOFS = List.of(
            "credential",
            "password_past",
            "session",
            "token",
            "totp",
            "recovery_code",
            "second_factor_duty",
            "passkey",
            "sign_in_link",
            "pending_sign_in",
            "identity_link");

    private final DSLContext db;

    SuccessionStore(DSLContext db) {
        this.db = db;
    }

    Map<String, UUID> people(Workspace workspace) {
        var people = new LinkedHashMap<String, UUID>();
        db.select(lower(PersonColumns.EMAIL), PersonColumns.ID)
                .from(PersonColumns.people(workspace))
                .where(PersonColumns.MAY_SIGN_IN)
                .and(PersonColumns.EMAIL.isNotNull())
                .forEach(row -> people.put(row.value1(), row.value2()));
        return people;
    }

    boolean isAdministratorAmong(Workspace workspace, Collection<UUID> people) {
        return db.fetchExists(db.selectOne()
                .from(PersonColumns.people(workspace))
                .where(PersonColumns.ID.in(people))
                .and(PersonColumns.ROLE.eq(Actor.ADMINISTRATOR))
                .and(PersonColumns.MAY_SIGN_IN));
    }

    /** @param successors the new id by the old one; what belongs to anybody else goes */
    void pass(Workspace workspace, Map<UUID, UUID> successors) {
        var before = successors.keySet().toArray(UUID[]::new);
        var after = successors.values().toArray(UUID[]::new);
        for (var table : PROOFS) {
            var place = workspace.schema() + "." + table;
            db.execute(
                    "update %s as t set user_id = s.after from unnest(?, ?) as s (before, after) where t.user_id = s.before"
                            .formatted(place),
                    before,
                    after);
            db.execute("delete from %s where user_id <> all(?)".formatted(place), (Object) after);
        }
    }
}
