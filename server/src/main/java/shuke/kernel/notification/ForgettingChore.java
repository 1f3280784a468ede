package shuke.kernel.notification;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Throws away what people were told long ago. */
@Component
class ForgettingChore implements Chore {
    private static final Duration EVERY = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(180);

    private final Workspaces workspaces;
    private final InboxStore store;
    private final InstantSource clock;

    ForgettingChore(Workspaces workspaces, InboxStore store, InstantSource clock) {
        this.workspaces = workspaces;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "notification.forgetting";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        inEach(
                workspaces.opened(),
                stop,
                workspace -> store.forgetBefore(workspace, clock.instant().minus(KEPT)));
    }
}
