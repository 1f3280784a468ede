package shuke.kernel.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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

/**
 * Files of several tables, as a whole: watched, stopped, gone on with and taken back. What concerns one table is asked of {@link Imports}.
 * Only who started one, and administrators, know of it.
 */
@Service
public class ImportSets {
    private static final int LISTED = 100;

    private final SetStore sets;
    private final ImportStore imports;
    private final RefusedTables refused;
    private final Jobs jobs;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ImportSets(
            SetStore sets,
            ImportStore imports,
            RefusedTables refused,
            Jobs jobs,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.sets = sets;
        this.imports = imports;
        this.refused = refused;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Nothing where there is no such set, such as for the id of a single import, or it is none of hers. */
    public Optional<ImportSet> find(Actor actor, UUID id) {
        return sets.find(actor.workspace(), id)
                .filter(set -> isHers(actor, set))
                .filter(set -> reads(actor, set));
    }

    /** The latest first. */
    public List<ImportSet> latest(Actor actor) {
        return sets.latest(actor.workspace(), actor.isAdministrator() ? null : actor.user(), LISTED).stream()
                .filter(set -> reads(actor, set))
                .toList();
    }

    /**
     * Writes the rows that were not taken, with the reasons, as an archive of a file for each table that has some: corrected, it can be
     * imported again. {@code out} stays open.
     */
    public void writeRefused(ImportSet set, Locale locale, OutputStream out) throws IOException {
        refused.write(set, locale, out);
    }

    private static boolean isHers(Actor actor, ImportSet set) {
        return actor.isAdministrator() || set.actor().user().equals(actor.user());
    }

    private static boolean reads(Actor actor, ImportSet set) {
        return set.runs().allMatch(run -> actor.remit().reads(run.object()));
    }

    /** Stops behind the batch that is being written; the tables behind it wait. */
    public void pause(Actor actor, ImportSet set) {
        move(actor, set, run -> run.state() == State.RUNNING, State.PAUSED);
    }

    /** Goes on from where it stands. */
    public void resume(Actor actor, ImportSet set) {
        transaction.executeWithoutResult(status -> {
            move(actor, set, run -> run.state() == State.PAUSED, State.RUNNING);
            jobs.start(SetRunner.KIND, actor.workspace(), set.id());
        });
    }

    /** Ends it for good; what was written stays. */
    public void cancel(Actor actor, ImportSet set) {
        move(actor, set, ImportSets::isOpen, State.FAILED);
    }

    /** Takes back what it did, in the background, from the last table to the first, as far as nobody has changed it since. */
    public void undo(Actor actor, ImportSet set) {
        if (!set.canBeUndone()) throw notPossible(set);
        transaction.executeWithoutResult(status -> {
            if (set.runs().anyMatch(ImportSets::isOpenAndEmpty))
                move(actor, set, ImportSets::isOpenAndEmpty, State.FAILED);
            move(actor, set, ImportRun::canBeUndone, State.UNDOING);
            set.runs()
                    .filter(ImportRun::canBeUndone)
                    .forEach(run -> audit.note(
                            actor,
                            Event.of(Action.IMPORTED, run.object())
                                    .about(run.id())
                                    .with("undone", null, true)));
            jobs.start(SetRunner.KIND, actor.workspace(), set.id());
        });
    }

    private static boolean isOpen(ImportRun run) {
        return run.state() == State.RUNNING || run.state() == State.PAUSED;
    }

    /** What has not begun yet is not begun after what came before it was taken back. */
    private static boolean isOpenAndEmpty(ImportRun run) {
        return isOpen(run) && !run.canBeUndone();
    }

    /** Refused where nothing can be moved so, or the actor may not write what is in one of the tables. */
    private void move(Actor actor, ImportSet set, Predicate<ImportRun> which, State to) {
        if (!set.runs().allMatch(run -> actor.remit().writes(run.object())))
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("scopeMissing"));
        var why = to == State.FAILED ? Problem.of(Imports.CANCELLED, actor.name()) : null;
        var end = to == State.FAILED ? clock.instant() : null;
        transaction.executeWithoutResult(status -> {
            var moved = set.runs()
                    .filter(which)
                    .filter(run -> imports.change(actor.workspace(), run.id(), run.state(), to, why, end))
                    .count();
            if (moved == 0) throw notPossible(set);
        });
    }

    private static ProblemException notPossible(ImportSet set) {
        return ProblemException.of(
                Kind.CONFLICT,
                Problem.of("importNotPossible", set.state().name().toLowerCase(Locale.ROOT)));
    }
}
