package shuke.kernel.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** The table {@code export_link}. */
@Repository
class ExportLinkStore {
    private final DSLContext db;

    ExportLinkStore(DSLContext db) {
        this.db = db;
    }

    void add(Workspace workspace, ExportLink link, byte[] hash) {
        db.execute(
                """
                insert into %s.export_link (id, export, secret_hash, made_at, expires_at)
                values (?, ?, ?, ?::timestamptz, ?::timestamptz)
                """.formatted(workspace.schema()),
                link.id(),
                link.export(),
                hash,
                link.madeAt().toString(),
                link.expiresAt().toString());
    }

    /** Those of an export that can be used still, the latest first. */
    List<ExportLink> of(Workspace workspace, UUID export, Instant now) {
        return db.fetch(
                        "select * from %s.export_link where export = ? and expires_at > ?::timestamptz order by made_at desc, id desc"
                                .formatted(workspace.schema()),
                        export,
                        now.toString())
                .map(ExportLinkStore::link);
    }

    Optional<ExportLink> find(Workspace workspace, byte[] hash, Instant now) {
        return db.fetchOptional(
                        "select * from %s.export_link where secret_hash = ? and expires_at > ?::timestamptz"
                                .formatted(workspace.schema()),
                        hash,
                        now.toString())
                .map(ExportLinkStore::link);
    }

    void count(Workspace workspace, UUID link, Instant now) {
        db.execute(
                "update %s.export_link set fetched = fetched + 1, fetched_at = ?::timestamptz where id = ?"
                        .formatted(workspace.schema()),
                now.toString(),
                link);
    }

    /** False where there is none. */
    boolean remove(Workspace workspace, UUID export, UUID link) {
        return db.execute(
                        "delete from %s.export_link where export = ? and id = ?".formatted(workspace.schema()),
                        export,
                        link)
                > 0;
    }

    private static ExportLink link(Record row) {
        return new ExportLink(
                row.get("id", UUID.class),
                row.get("export", UUID.class),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                row.get("expires_at", OffsetDateTime.class).toInstant(),
                row.get("fetched", Long.class),
                instant(row.get("fetched_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
