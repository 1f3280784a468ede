package shuke.kernel.merge;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.BatchWitness;
import shuke.kernel.record.Outcome;

/** What became part of another record comes back by taking that back, with all that belongs to it, and not alone. */
@Component
class MergeWitness implements BatchWitness {
    private final MergeStore store;

    MergeWitness(MergeStore store) {
        this.store = store;
    }

    @Override
    public void written(Actor actor, String object, List<Outcome.Written> written) {
        var restored = written.stream()
                .filter(outcome -> outcome.effect() == Outcome.Effect.RESTORED)
                .map(outcome -> outcome.row().id())
                .toList();
        if (restored.isEmpty()) return;
        var lost = store.lost(actor.workspace(), object, restored);
        if (!lost.isEmpty())
            throw new ProblemException(
                    Kind.CONFLICT,
                    List.of(Problem.of("mergeNotAlone")),
                    Map.of("merge", lost.getFirst().toString()));
    }
}
