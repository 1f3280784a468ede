package shuke.kernel.record;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Jobs;
import shuke.kernel.organisation.OrganisationChanges;
import shuke.kernel.organisation.Settings;

/** Has sums of money worked out anew in the background when what amounts are worth changes, noted in the same transaction. */
@Component
class RevaluationStart implements OrganisationChanges {
    private final RevaluationStore store;
    private final Jobs jobs;
    private final Ids ids;

    RevaluationStart(RevaluationStore store, Jobs jobs, Ids ids) {
        this.store = store;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** Another time zone moves the days on which amounts were made. */
    @Override
    public void changed(Actor actor, Settings before, Settings after) {
        var isSame =
                Objects.equals(before.currencies().home(), after.currencies().home())
                        && before.zone().equals(after.zone());
        if (!isSame) start(actor.workspace(), Set.of());
    }

    @Override
    public void revalued(Actor actor, Set<String> currencies) {
        start(actor.workspace(), currencies);
    }

    private void start(Workspace workspace, Set<String> currencies) {
        var work = ids.next();
        store.add(workspace, work, currencies);
        jobs.start(Revaluation.KIND, workspace, work);
    }
}
