package shuke.kernel.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Verification.State;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code audit_verification}. */
@Component
class VerificationStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    VerificationStore(DSLContext db) {
        this.db = db;
    }

    /** False where one is running already. */
    boolean add(Workspace workspace, Verification it) {
        return db.execute(
                        """
                insert into %s (id, asked_by, asked_name, state, total, findings, started_at)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz)
                on conflict do nothing
                """.formatted(table(workspace)),
                        it.id(),
                        it.by(),
                        it.byName(),
                        word(it.state()),
                        it.total(),
                        JSON.writeValueAsString(it.findings()),
                        it.startedAt().toString())
                == 1;
    }

    Optional<Verification> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s where id = ?".formatted(table(workspace)), id)
                .map(VerificationStore::read);
    }

    Optional<Verification> latest(Workspace workspace) {
        return db.fetchOptional("select * from %s order by started_at desc limit 1".formatted(table(workspace)))
                .map(VerificationStore::read);
    }

    Optional<Verification> latestOver(Workspace workspace) {
        return db.fetchOptional("select * from %s where state = 'done' order by started_at desc limit 1"
                        .formatted(table(workspace)))
                .map(VerificationStore::read);
    }

    /** The latest first. */
    List<Verification> latest(Workspace workspace, int most) {
        return db.fetch("select * from %s order by started_at desc limit ?".formatted(table(workspace)), most)
                .map(VerificationStore::read);
    }

    /** False where it does not run any more. */
    boolean progress(Workspace workspace, UUID id, Findings findings) {
        return db.execute(
                        "update %s set findings = ? where id = ? and state = 'running'".formatted(table(workspace)),
                        JSON.writeValueAsString(findings),
                        id)
                == 1;
    }

    boolean end(Workspace workspace, UUID id, State state, Instant at) {
        return db.execute(
                        "update %s set state = ?, finished_at = ?::timestamptz where id = ? and state = 'running'"
                                .formatted(table(workspace)),
                        word(state),
                        at.toString(),
                        id)
                == 1;
    }

    private static Verification read(Record row) {
        return new Verification(
                row.get("id", UUID.class),
                row.get("asked_by", UUID.class),
                row.get("asked_name", String.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("total", long.class),
                JSON.readValue(row.get("findings", String.class), Findings.class),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                instant(row.get("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String table(Workspace workspace) {
        return workspace.schema() + ".audit_verification";
    }
}
