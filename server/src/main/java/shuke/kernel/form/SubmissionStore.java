package shuke.kernel.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Mark;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** The table {@code form_submission}. */
@Component
class SubmissionStore {
    private static final String CONTENT = "content";
    private static final String PROBLEMS = "problems";

    private final DSLContext db;
    private final Vault vault;

    SubmissionStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @return false where it was sent before */
    boolean add(Workspace workspace, Submission it) {
        return db.execute(
                        """
                insert into %s.form_submission (id, form, at, state, cause, content, consent)
                values (?, ?, cast(? as timestamptz), ?, ?, ?, ?) on conflict (id) do nothing
                """.formatted(workspace.schema()),
                        it.id(),
                        it.form(),
                        FormStore.at(it.at()),
                        it.state().text(),
                        cause(it),
                        seal(workspace, it.id(), CONTENT, it.content().text()),
                        it.consent())
                == 1;
    }

    /** What became of it. */
    void settle(Workspace workspace, Submission it) {
        var problems = it.problems();
        var effect = it.effect();
        db.execute(
                """
                update %s.form_submission set state = ?, cause = ?, problems = ?, effect = ?, object = ?, record = ?
                where id = ?
                """.formatted(workspace.schema()),
                it.state().text(),
                cause(it),
                problems == null ? null : seal(workspace, it.id(), PROBLEMS, DefinitionJson.words(problems)),
                effect == null ? null : effect.text(),
                it.object(),
                it.record(),
                it.id());
    }

    Optional<Submission> find(Workspace workspace, UUID form, UUID id) {
        return db.fetchOptional(
                        "select * from %s.form_submission where form = ? and id = ?".formatted(workspace.schema()),
                        form,
                        id)
                .map(row -> submission(workspace, row));
    }

    /** As {@link #find}; empty where somebody else is at it. */
    Optional<Submission> take(Workspace workspace, UUID form, UUID id) {
        return db.fetchOptional(
                        "select * from %s.form_submission where form = ? and id = ? for update skip locked"
                                .formatted(workspace.schema()),
                        form,
                        id)
                .map(row -> submission(workspace, row));
    }

    /** The latest first. */
    List<Submission> page(
            Workspace workspace, UUID form, Submission.@Nullable State state, @Nullable Mark after, int most) {
        var schema = workspace.schema();
        var from = after == null ? new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)) : after;
        var in = state == null ? "" : " and state = '" + state.text() + "'";
        return db.fetch(
                        "select * from %s.form_submission where form = ?%s and (at, id) < (cast(? as timestamptz), ?) order by at desc, id desc limit ?"
                                .formatted(schema, in),
                        form,
                        FormStore.at(from.at()),
                        from.id(),
                        most)
                .map(row -> submission(workspace, row));
    }

    /** Those that wait, the oldest first. */
    List<UUID> waiting(Workspace workspace, UUID form, int most) {
        return db.fetch(
                        "select id from %s.form_submission where form = ? and state = 'waiting' order by at, id limit ?"
                                .formatted(workspace.schema()),
                        form,
                        most)
                .getValues(0, UUID.class);
    }

    /** Whether more than so many look like spam. */
    boolean holdsMore(Workspace workspace, UUID form, int most) {
        return db.fetchSingle(
                                "select count(*) from (select 1 from %s.form_submission where form = ? and state = 'held' limit ?) held"
                                        .formatted(workspace.schema()),
                                form,
                                most + 1)
                        .get(0, Integer.class)
                > most;
    }

    /** How many are in which state that is not that of what was taken, by form. */
    Map<UUID, Map<Submission.State, Integer>> tallies(Workspace workspace) {
        var tallies = new HashMap<UUID, Map<Submission.State, Integer>>();
        db.fetch("select form, state, count(*) from %s.form_submission where state <> 'taken' group by form, state"
                        .formatted(workspace.schema()))
                .forEach(row -> Submission.State.find(row.get(1, String.class))
                        .ifPresent(state -> tallies.computeIfAbsent(row.get(0, UUID.class), form -> new HashMap<>())
                                .put(state, row.get(2, Integer.class))));
        return tallies;
    }

    boolean remove(Workspace workspace, UUID form, UUID id) {
        return db.execute(
                        "delete from %s.form_submission where form = ? and id = ?".formatted(workspace.schema()),
                        form,
                        id)
                == 1;
    }

    /** What waits is never forgotten. */
    void forget(Workspace workspace, UUID form, Instant before) {
        db.execute(
                "delete from %s.form_submission where form = ? and at < cast(? as timestamptz) and state <> 'waiting'"
                        .formatted(workspace.schema()),
                form,
                FormStore.at(before));
    }

    void forgetHeld(Workspace workspace, Instant before) {
        db.execute(
                "delete from %s.form_submission where state = 'held' and at < cast(? as timestamptz)"
                        .formatted(workspace.schema()),
                FormStore.at(before));
    }

    private String seal(Workspace workspace, UUID id, String what, String text) {
        return vault.sealTold(workspace, FormStore.ROOM, what, id, text);
    }

    private String open(Workspace workspace, UUID id, String what, String sealed) {
        return vault.openTold(workspace, FormStore.ROOM, what, id, sealed);
    }

    private static @Nullable String cause(Submission it) {
        var cause = it.cause();
        return cause == null ? null : cause.text();
    }

    private Submission submission(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var cause = row.get("cause", String.class);
        var problems = row.get(PROBLEMS, String.class);
        var effect = row.get("effect", String.class);
        Bilingual words = problems == null ? null : DefinitionJson.words(open(workspace, id, PROBLEMS, problems));
        return new Submission(
                id,
                row.get("form", UUID.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                Submission.State.find(row.get("state", String.class)).orElseThrow(),
                cause == null ? null : Submission.Cause.of(cause),
                words,
                Content.of(open(workspace, id, CONTENT, row.get(CONTENT, String.class))),
                row.get("consent", Integer.class),
                effect == null ? null : Submission.Effect.of(effect),
                row.get("object", String.class),
                row.get("record", UUID.class));
    }
}
