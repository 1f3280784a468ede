package shuke.kernel.export;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.export.ExportRun.State;
import shuke.kernel.job.Jobs;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Field;

/** Exports: asked for, watched, stopped, fetched. Only who asked for one, and administrators, know of it. */
@Service
public class Exports {
    /** So long a file is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    /** So long is told that there was one. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final int MOST_NAMED = 1_000;
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_NAME = 120;

    private final ExportStore store;
    private final ExportFiles files;
    private final Access access;
    private final RecordReader reader;
    private final Jobs jobs;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    Exports(
            ExportStore store,
            ExportFiles files,
            Access access,
            RecordReader reader,
            Jobs jobs,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.files = files;
        this.access = access;
        this.reader = reader;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The bytes of a file in clear. */
    public record Content(String name, ExportFormat format, long size, InputStream bytes) {}

    /**
     * Starts in the background, when the caller's transaction commits. Refuses what could not be read, and whoever may not take
     * records of the object out.
     */
    @Transactional
    public ExportRun start(Actor actor, String object, ExportOrder order) {
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        access.require(sight, type, Operation.EXPORT);
        if (order.ids() != null && order.ids().size() > MOST_NAMED)
            throw ProblemException.of(Kind.TOO_LARGE, Problem.at("ids", "tooMany", MOST_NAMED));
        if (order.name().length() > LONGEST_NAME)
            throw ProblemException.invalid(Problem.at("name", "tooLong", LONGEST_NAME));
        var whole = order.of(
                order.fields().isEmpty()
                        ? type.fields().stream().map(Field::name).toList()
                        : order.fields(),
                "%s %s"
                        .formatted(
                                order.name().isEmpty() ? type.plural().in(actor.locale()) : order.name(),
                                LocalDate.ofInstant(clock.instant(), actor.zone())));
        reader.check(actor, new Query(object, whole.asked(), whole.sort(), whole.fields(), 1, null, false, false));
        var now = clock.instant();
        var run = new ExportRun(ids.next(), actor, object, whole, State.RUNNING, null, null, 0, null, now, null);
        store.forgetBefore(actor.workspace(), now.minus(REMEMBERED));
        store.add(run);
        audit.note(
                actor,
                Event.of(Action.EXPORTED, object)
                        .about(run.id())
                        .with("format", null, whole.format().text())
                        .with("fields", null, String.join(", ", whole.fields())));
        jobs.start(ExportWork.KIND, actor.workspace(), run.id());
        return run;
    }

    public ExportRun read(Actor actor, UUID id) {
        return store.find(actor.workspace(), id)
                .filter(run -> actor.isAdministrator() || isHers(actor, run))
                .filter(run -> actor.remit().reads(run.object()))
                .orElseThrow(ProblemException::notFound);
    }

    /** Her own; an administrator's list holds everybody's. The latest first, those that go on before all others. */
    public List<ExportRun> latest(Actor actor) {
        return store.latest(actor.workspace(), actor.isAdministrator() ? null : actor, MOST_LISTED).stream()
                .filter(run -> actor.remit().reads(run.object()))
                .toList();
    }

    /** What was written so far is thrown away. */
    public void stop(Actor actor, UUID id) {
        var run = read(actor, id);
        if (!store.stop(actor.workspace(), id, clock.instant()))
            throw ProblemException.of(
                    Kind.CONFLICT, Problem.of("exportNotPossible", run.state().text()));
    }

    /** The file goes at once, and what is told of it. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        var run = read(actor, id);
        store.remove(actor.workspace(), run.id());
        files.remove(actor.workspace(), run.id());
    }

    /**
     * The file. Who fetches it is on record. It holds what its owner may see, so nobody else gets it, and she only for as long as she
     * may take such records out.
     */
    public Content open(Actor actor, UUID id) {
        var file = fetchable(actor, id);
        var content = content(file);
        audit.note(
                actor,
                Event.of(Action.EXPORTED, file.run().object())
                        .about(id)
                        .with("fetched", null, file.run().written()));
        return content;
    }

    /** An export of the actor's own. */
    ExportRun own(Actor actor, UUID id) {
        var run = read(actor, id);
        if (!isHers(actor, run)) throw ProblemException.of(Kind.FORBIDDEN, Problem.of("exportOfAnother"));
        return run;
    }

    /** A file that is there, and until when. */
    record Fetchable(ExportRun run, long size, Instant until) {}

    /** One of the actor's own, as long as she may take such records out; 404 where there is no file, or no longer. */
    Fetchable fetchable(Actor actor, UUID id) {
        var run = own(actor, id);
        var sight = access.sight(actor);
        access.require(sight, sight.view().object(run.object()), Operation.EXPORT);
        var until = run.expiresAt();
        var size = run.size();
        if (until == null || size == null || until.isBefore(clock.instant())) throw ProblemException.notFound();
        return new Fetchable(run, size, until);
    }

    Content content(Fetchable file) {
        var run = file.run();
        try {
            return new Content(run.fileName(), run.order().format(), file.size(), files.open(run, file.size()));
        } catch (IOException gone) {
            throw ProblemException.notFound();
        }
    }

    private static boolean isHers(Actor actor, ExportRun run) {
        return run.actor().user().equals(actor.user());
    }
}
