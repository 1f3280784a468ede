package shuke.kernel.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** How the people of a workspace come in, all at once, for those who look after them. */
@Repository
class AdmissionStore {
    private static final String MAY = "coalesce(u.active, true) and u.deleted_at is null";
    private static final String EQUIPPED =
            "(exists (select 1 from %1$s.credential c where c.user_id = u.id) or exists (select 1 from %1$s.passkey p where p.user_id = u.id))";

    private final DSLContext db;

    AdmissionStore(DSLContext db) {
        this.db = db;
    }

    List<Admissions.Admission> all(Workspace workspace, Instant now) {
        return db.fetch("""
                select u.id, c.user_id is not null as has_password, coalesce(c.must_change, false) as must_change,
                       t.confirmed_at is not null as has_totp, l.kind, l.expires_at,
                       (select count(*) from %1$s.passkey p where p.user_id = u.id) as passkeys,
                       (select count(*) from %1$s.session s where s.user_id = u.id and s.expires_at > ?) as sessions,
                       (select max(s.last_seen_at) from %1$s.session s where s.user_id = u.id) as last_seen_at,
                       (select count(*) from %1$s.token k where k.user_id = u.id) as tokens
                from %1$s."user" u
                left join %1$s.credential c on c.user_id = u.id
                left join %1$s.totp t on t.user_id = u.id
                left join %1$s.sign_in_link l on l.user_id = u.id and l.expires_at > ?
                where u.deleted_at is null
                """.formatted(workspace.schema()), TryStore.at(now), TryStore.at(now))
                .map(row -> new Admissions.Admission(
                        row.get("id", UUID.class),
                        row.get("has_password", Boolean.class),
                        row.get("must_change", Boolean.class),
                        row.get("has_totp", Boolean.class),
                        row.get("passkeys", Integer.class),
                        row.get("sessions", Integer.class),
                        row.get("tokens", Integer.class),
                        instant(row.get("last_seen_at", OffsetDateTime.class)),
                        row.get("kind", String.class),
                        instant(row.get("expires_at", OffsetDateTime.class))));
    }

    /** Lets one at a time change who may sign in, until the end of the transaction. */
    void lock(Workspace workspace) {
        db.fetch("select pg_advisory_xact_lock(hashtext(?))", workspace.schema() + " accounts");
    }

    /** Administrators who may sign in. */
    int administrators(Workspace workspace) {
        return count("select count(*) from %1$s.\"user\" u where u.role = 'administrator' and " + MAY, workspace);
    }

    /** Those of them who have what it takes. */
    int equippedAdministrators(Workspace workspace) {
        return count(
                "select count(*) from %1$s.\"user\" u where u.role = 'administrator' and " + MAY + " and " + EQUIPPED,
                workspace);
    }

    /** Whether any of these could prove herself here, switched off or not. */
    boolean areEquipped(Workspace workspace, Collection<UUID> users) {
        return db.fetchSingle(
                        ("select exists (select 1 from %1$s.\"user\" u where u.id = any(?) and " + EQUIPPED + ")")
                                .formatted(workspace.schema()),
                        (Object) users.toArray(UUID[]::new))
                .get(0, Boolean.class);
    }

    /** Those of these who may not sign in, or no longer. */
    List<UUID> shutOut(Workspace workspace, Collection<UUID> users) {
        return db.fetch(
                        ("select x.id from unnest(?) as x (id) where not exists"
                                        + " (select 1 from %1$s.\"user\" u where u.id = x.id and " + MAY + ")")
                                .formatted(workspace.schema()),
                        (Object) users.toArray(UUID[]::new))
                .map(row -> row.get(0, UUID.class));
    }

    private int count(String sql, Workspace workspace) {
        return db.fetchSingle(sql.formatted(workspace.schema())).get(0, Integer.class);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
