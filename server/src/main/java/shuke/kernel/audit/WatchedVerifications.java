package shuke.kernel.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Verification.State;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;

/** Verifications of the log, as work in the background. */
@Component
class WatchedVerifications implements Watched {
    private final VerificationStore store;
    private final Verifications verifications;

    WatchedVerifications(VerificationStore store, Verifications verifications) {
        this.store = store;
        this.verifications = verifications;
    }

    @Override
    public String kind() {
        return VerificationWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        var all = store.latest(workspace, most);
        return all.stream().map(it -> work(it, it.equals(all.getFirst()))).toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        var found = store.find(actor.workspace(), work).orElseThrow(ProblemException::notFound);
        var isPossible = found.state() == State.RUNNING ? move == Move.STOP : move == Move.AGAIN;
        if (!isPossible) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        if (move == Move.STOP) verifications.stop(actor.workspace());
        else verifications.start(actor, actor.workspace());
    }

    /** Only the last one is done again: an older one would say the same. */
    private static Work work(Verification it, boolean isLast) {
        var findings = it.findings();
        return new Work(
                VerificationWork.KIND,
                it.id(),
                state(it),
                null,
                null,
                it.byName(),
                findings.links(),
                Math.max(it.total(), findings.links()),
                findings.damaged(),
                null,
                it.startedAt(),
                it.finishedAt(),
                problem(it),
                null,
                moves(it, isLast));
    }

    private static Work.State state(Verification it) {
        return switch (it.state()) {
            case RUNNING -> Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case DONE -> it.isIntact() ? Work.State.DONE : Work.State.FAILED;
        };
    }

    private static @Nullable Problem problem(Verification it) {
        return it.isIntact() ? null : Problem.of("logDamaged", it.findings().damaged());
    }

    private static Set<Move> moves(Verification it, boolean isLast) {
        if (it.state() == State.RUNNING) return Set.of(Move.STOP);
        return isLast ? Set.of(Move.AGAIN) : Set.of();
    }
}
