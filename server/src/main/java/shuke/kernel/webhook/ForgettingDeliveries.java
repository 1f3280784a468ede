package shuke.kernel.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Throws away what became of deliveries of long ago. */
@Component
class ForgettingDeliveries implements Chore {
    private static final Duration EVERY = Duration.ofHours(6);
    static final Duration KEPT = Duration.ofDays(30);

    private final Workspaces workspaces;
    private final DeliveryStore store;
    private final InstantSource clock;

    ForgettingDeliveries(Workspaces workspaces, DeliveryStore store, InstantSource clock) {
        this.workspaces = workspaces;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "webhook.forgetting";
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
                workspace -> store.forget(workspace, clock.instant().minus(KEPT)));
    }
}
