package shuke.kernel.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.job.Jobs;
import shuke.kernel.transfer.ImportRun.State;

/** Imports: started, watched, stopped, gone on with and taken back. Only who started one, and administrators, know of it. */
@Service
public class Imports {
    private static final int LISTED = 200;
    static final String CANCELLED = "importCancelled";

    private final ImportPreparation preparation;
    private final ImportStart starting;
    private final SetStart several;
    private final ImportStore imports;
    private final SetStore sets;
    private final RefusedRows refused;
    private final KeptRecords kept;
    private final ErrorStore errors;
    private final Jobs jobs;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Imports(
            ImportPreparation preparation,
            ImportStart starting,
            SetStart several,
            ImportStore imports,
            SetStore sets,
            RefusedRows refused,
            KeptRecords kept,
            ErrorStore errors,
            Jobs jobs,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.preparation = preparation;
        this.starting = starting;
        this.several = several;
        this.imports = imports;
        this.sets = sets;
        this.refused = refused;
        this.kept = kept;
        this.errors = errors;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Refuses options that make no sense whatever the file is, and those who may not import.
     *
     * @param options as JSON: {@code object, mode, key, mapping, duplicates, dryRun, sheet, delimiter, encoding, dateOrder, region, currency, corrections};
     *     for a file of several tables {@code tables} and what is for all of them
     */
    public void check(Actor actor, String options) {
        SetOptions.in(options)
                .ifPresentOrElse(
                        set -> several.check(actor, set), () -> preparation.object(actor, OptionsReader.read(options)));
    }

    /** Takes a file in, sealing it as it comes. */
    public Upload receive(Actor actor, String fileName, InputStream bytes) {
        return preparation.receive(actor, fileName, bytes);
    }

    /**
     * Starts to import a file in the background. Once this returns, the import comes to its end whatever happens to the program.
     *
     * @param options see {@link #check}
     * @return an import, or a set of them where the options say no {@code object}
     */
    public UUID start(Actor actor, Upload upload, String options) {
        return SetOptions.in(options)
                .map(set -> several.start(actor, upload, set))
                .orElseGet(() -> starting.start(actor, upload, options));
    }

    public ImportRun read(Actor actor, UUID id) {
        return imports.find(actor.workspace(), id)
                .filter(run -> actor.isAdministrator() || run.actor().user().equals(actor.user()))
                .filter(run -> actor.remit().reads(run.object()))
                .orElseThrow(ProblemException::notFound);
    }

    /** As {@link #read}, of one that the actor started herself: what its file says is told to nobody else. */
    public ImportRun readOwn(Actor actor, UUID id) {
        var run = read(actor, id);
        if (!run.actor().user().equals(actor.user()))
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("importOfAnother"));
        return run;
    }

    private ImportRun changeable(Actor actor, UUID id) {
        var run = read(actor, id);
        if (!actor.remit().writes(run.object())) throw ProblemException.of(Kind.FORBIDDEN, Problem.of("scopeMissing"));
        return run;
    }

    /** Those of files of one table, the latest first; see {@link ImportSets#latest}. */
    public List<ImportRun> latest(Actor actor) {
        return imports.latestAlone(actor.workspace(), actor.isAdministrator() ? null : actor.user(), LISTED).stream()
                .filter(run -> actor.remit().reads(run.object()))
                .toList();
    }

    /** Stops behind the batch that is being written. */
    public void pause(Actor actor, UUID id) {
        var run = changeable(actor, id);
        require(imports.change(actor.workspace(), id, State.RUNNING, State.PAUSED, null, null), run);
    }

    /** Goes on from where it stands. */
    public void resume(Actor actor, UUID id) {
        var run = changeable(actor, id);
        transaction.executeWithoutResult(status -> {
            require(imports.change(actor.workspace(), id, State.PAUSED, State.RUNNING, null, null), run);
            goOn(run);
        });
    }

    /** Ends it for good; what was written stays. */
    public void cancel(Actor actor, UUID id) {
        var run = changeable(actor, id);
        var why = Problem.of(CANCELLED, actor.name());
        var now = clock.instant();
        var isDone = imports.change(actor.workspace(), id, State.RUNNING, State.FAILED, why, now)
                || imports.change(actor.workspace(), id, State.PAUSED, State.FAILED, why, now);
        require(isDone, run);
    }

    /** Takes back what it did, in the background, as far as nobody has changed it since. */
    public void undo(Actor actor, UUID id) {
        var run = changeable(actor, id);
        if (!run.undoable()) throw ProblemException.of(Kind.CONFLICT, Problem.of("importTooOld"));
        transaction.executeWithoutResult(status -> {
            require(
                    run.canBeUndone() && imports.change(actor.workspace(), id, run.state(), State.UNDOING, null, null),
                    run);
            audit.note(actor, Event.of(Action.IMPORTED, run.object()).about(id).with("undone", null, true));
            goOn(run);
        });
    }

    /** One of a set keeps its place among the others. */
    private void goOn(ImportRun run) {
        var workspace = run.actor().workspace();
        sets.of(workspace, run.id())
                .ifPresentOrElse(
                        set -> jobs.start(SetRunner.KIND, workspace, set),
                        () -> jobs.start(ImportRunner.ORIGIN, workspace, run.id()));
    }

    /** Writes the records that an undo left as they are, as the reader may see them, with the reasons; as UTF-8 text. */
    public void writeKept(Actor actor, ImportRun run, OutputStream out) throws IOException {
        kept.write(actor, run, out);
    }

    /** Whether somebody ended it. */
    static boolean isCancelled(ImportRun run) {
        return run.problem() != null && run.problem().code().equals(CANCELLED);
    }

    private static void require(boolean isChanged, ImportRun run) {
        if (isChanged) return;
        throw ProblemException.of(
                Kind.CONFLICT,
                Problem.of("importNotPossible", run.state().name().toLowerCase(Locale.ROOT)));
    }

    /**
     * A reason why a row was not taken.
     *
     * @param row the line of the file where it begins
     */
    public record Refusal(long row, Problem problem) {}

    /** The first of them, in the order of the file. */
    public List<Refusal> refusals(ImportRun run, int most) {
        return errors.page(run.actor().workspace(), run.id(), ErrorStore.Place.START, most).stream()
                .map(kept -> new Refusal(kept.row().line(), kept.row().problem()))
                .toList();
    }

    /** Writes the rows that were not taken, with the reasons in the language of {@code locale}, as UTF-8 text. */
    public void writeRefused(ImportRun run, Locale locale, OutputStream out) throws IOException {
        refused.write(run, locale, out);
    }
}
