package shuke.kernel.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.whole.WholeRun.State;
import shuke.kernel.whole.WholeZip.Halted;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what a file with everything holds into an empty workspace: its objects and fields first, then all the rest in one transaction.
 * What is cut off by a crash left nothing but these, and is begun anew.
 */
@Component
class TakingIn implements LongWork {
    static final String KIND = "whole-restore";

    private final WholeRunStore runs;
    private final WholeFiles files;
    private final Filling filling;
    private final SchemaEditor editor;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    TakingIn(
            WholeRunStore runs,
            WholeFiles files,
            Filling filling,
            SchemaEditor editor,
            Access access,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.files = files;
        this.filling = filling;
        this.editor = editor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        var run = runs.find(workspace, work)
                .filter(found -> found.kind() == WholeRun.Kind.RESTORE && found.state() == State.RUNNING)
                .orElse(null);
        if (run == null) return Ending.OVER;
        try {
            access.require(access.renewed(run.actor()), Function.WHOLE);
            fill(run, stop);
        } catch (Halted halted) {
            if (stop.getAsBoolean()) return Ending.INTERRUPTED;
        } catch (ProblemException refusal) {
            runs.fail(run, Problem.words(refusal.problems()), clock.instant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.remove(workspace, work);
        return Ending.OVER;
    }

    private void fill(WholeRun run, BooleanSupplier stop) throws IOException {
        var workspace = run.actor().workspace();
        var size = run.size() == null ? 0 : run.size();
        var file = new WholeFile(() -> files.open(workspace, run.id(), size));
        var checked = file.check();
        runs.count(run, checked.records());
        define(workspace, checked.definitions());
        var missing = checked.manifest().missing().size();
        transaction.executeWithoutResult(status -> {
            var records = filling.fill(run.actor(), file, done -> {
                if (stop.getAsBoolean() || !progress(run, done)) throw new Halted();
            });
            audit.note(
                    run.actor(),
                    Event.of(Action.IMPORTED, "whole").about(run.id()).with("records", null, records));
            if (!runs.done(run, records, missing, size, clock.instant())) throw new Halted();
        });
    }

    private boolean progress(WholeRun run, long records) {
        return Boolean.TRUE.equals(apart.execute(status -> runs.progress(run, records)));
    }

    /** Objects and fields as the file has them; they may be there from an attempt that was cut off. */
    private void define(Workspace workspace, List<ObjectNode> definitions) {
        var system = Actor.system(workspace);
        var own = editor.export(system);
        if (texts(own).equals(texts(definitions))) return;
        if (!own.isEmpty()) throw ProblemException.of(Kind.CONFLICT, Problem.of("wholeNotEmpty"));
        editor.apply(system, definitions, false);
    }

    private static List<String> texts(List<ObjectNode> definitions) {
        return definitions.stream().map(ObjectNode::toString).toList();
    }
}
