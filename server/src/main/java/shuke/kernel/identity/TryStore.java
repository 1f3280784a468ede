package shuke.kernel.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** Which accounts a network tried in vain, and which came in from it. */
@Repository
class TryStore {
    private final DSLContext db;

    TryStore(DSLContext db) {
        this.db = db;
    }

    /** When the first of the last {@code most} accounts was tried; empty while there were fewer. */
    Optional<Instant> crowdedSince(Workspace workspace, byte[] network, Instant then, int most) {
        var row = db.fetchOptional("""
                select failed_at from %s.sign_in_try where network_hash = ? and failed_at > ?
                order by failed_at desc offset ? limit 1
                """.formatted(workspace.schema()), network, at(then), most - 1);
        return row.map(found -> found.get(0, OffsetDateTime.class).toInstant());
    }

    boolean isAtHome(Workspace workspace, byte[] network, byte[] email) {
        return db.fetchOptional(
                        "select 1 from %s.sign_in_home where network_hash = ? and email_hash = ?"
                                .formatted(workspace.schema()),
                        network,
                        email)
                .isPresent();
    }

    void failed(Workspace workspace, byte[] network, byte[] email, Instant now) {
        db.execute("""
                insert into %s.sign_in_try (network_hash, email_hash, failed_at) values (?, ?, ?)
                on conflict (network_hash, email_hash) do update set failed_at = excluded.failed_at
                """.formatted(workspace.schema()), network, email, at(now));
    }

    void succeeded(Workspace workspace, byte[] network, byte[] email, Instant now) {
        db.execute(
                "delete from %s.sign_in_try where network_hash = ? and email_hash = ?".formatted(workspace.schema()),
                network,
                email);
        db.execute("""
                insert into %s.sign_in_home (network_hash, email_hash, seen_at) values (?, ?, ?)
                on conflict (network_hash, email_hash) do update set seen_at = excluded.seen_at
                """.formatted(workspace.schema()), network, email, at(now));
    }

    void forget(Workspace workspace, Instant triesBefore, Instant homesBefore) {
        db.execute("delete from %s.sign_in_try where failed_at < ?".formatted(workspace.schema()), at(triesBefore));
        db.execute("delete from %s.sign_in_home where seen_at < ?".formatted(workspace.schema()), at(homesBefore));
    }

    /** As a value of a statement in plain words. */
    static QueryPart at(Instant instant) {
        return DSL.sql("?::timestamptz", instant.toString());
    }
}
