package shuke.kernel.merge;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import shuke.kernel.job.Chore;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Workspaces;

/** What records held is kept no longer than the recycle bin keeps those that went. */
@Component
class MergeChore implements Chore {
    private static final Duration EVERY = Duration.ofHours(1);

    private final Workspaces workspaces;
    private final Organisation organisation;
    private final MergeStore store;
    private final InstantSource clock;

    MergeChore(Workspaces workspaces, Organisation organisation, MergeStore store, InstantSource clock) {
        this.workspaces = workspaces;
        this.organisation = organisation;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "merge.forget";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        for (var workspace : workspaces.opened()) {
            var days = organisation.current(workspace).recycleBinDays();
            if (days > 0 && !stop.getAsBoolean())
                store.forgetBefore(workspace, clock.instant().minus(Duration.ofDays(days)));
        }
    }
}
