package shuke.kernel.live;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.record.BatchWitness;
import shuke.kernel.record.Outcome;

/** Looks at every change of records, whichever way it came. */
@Component
class RecordNews implements BatchWitness {
    private final Live live;

    RecordNews(Live live) {
        this.live = live;
    }

    @Override
    public void written(Actor actor, String object, List<Outcome.Written> written) {
        var ids = written.stream()
                .filter(outcome -> outcome.effect() != Outcome.Effect.UNCHANGED)
                .map(outcome -> outcome.row().id())
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) live.changed(actor.workspace(), object, ids);
    }
}
