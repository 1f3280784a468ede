package shuke.kernel.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;

/** What is handed over when somebody leaves, as work in the background. */
@Component
class WatchedHandOvers implements Watched {
    private final HandOverStore store;
    private final HandOvers handOvers;
    private final People people;

    WatchedHandOvers(HandOverStore store, HandOvers handOvers, People people) {
        this.store = store;
        this.handOvers = handOvers;
        this.people = people;
    }

    @Override
    public String kind() {
        return HandOverWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream()
                .map(found -> work(workspace, found.handOver(), found.byName()))
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        var found = store.find(actor.workspace(), work).orElseThrow(ProblemException::notFound);
        switch (move) {
            case STOP -> handOvers.stop(actor, found.from());
            case AGAIN -> handOvers.start(actor, found.from(), found.to());
            case PAUSE, RESUME -> throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
    }

    private Work work(Workspace workspace, HandOver it, String byName) {
        return new Work(
                HandOverWork.KIND,
                it.id(),
                state(it),
                null,
                label(name(workspace, it.from()), name(workspace, it.to())),
                byName,
                it.moved() + it.refused(),
                it.total(),
                it.refused(),
                null,
                it.startedAt(),
                it.endedAt(),
                null,
                null,
                moves(it.state()));
    }

    /** Somebody who is switched off has no name any more that this room could read. */
    private static @Nullable String label(@Nullable String from, @Nullable String to) {
        if (to == null) return from;
        return from == null ? "→ " + to : from + " → " + to;
    }

    private @Nullable String name(Workspace workspace, UUID user) {
        return people.find(workspace, user.toString()).map(Person::name).orElse(null);
    }

    private static Work.State state(HandOver it) {
        return switch (it.state()) {
            case RUNNING -> it.total() == null ? Work.State.WAITING : Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case DONE -> Work.State.DONE;
        };
    }

    private static Set<Move> moves(HandOver.State state) {
        return switch (state) {
            case RUNNING -> Set.of(Move.STOP);
            case STOPPED -> Set.of(Move.AGAIN);
            case DONE -> Set.of();
        };
    }
}
