package shuke.kernel.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.identity.Admissions;
import shuke.kernel.record.BatchWitness;
import shuke.kernel.record.Outcome;

/** Looks at every change of people, whichever way it came: by form, API, import or bulk edit. */
@Component
class PeopleWitness implements BatchWitness {
    private final Admissions admissions;

    PeopleWitness(Admissions admissions) {
        this.admissions = admissions;
    }

    /** Somebody new can neither be shut out nor leave the workspace without an administrator. */
    @Override
    public void written(Actor actor, String object, List<Outcome.Written> written) {
        if (!object.equals("user")) return;
        var changed = written.stream()
                .filter(outcome -> outcome.effect() != Outcome.Effect.CREATED)
                .map(outcome -> outcome.row().id())
                .toList();
        if (!changed.isEmpty()) admissions.changed(actor, changed);
    }
}
