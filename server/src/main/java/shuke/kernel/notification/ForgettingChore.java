package shuke.kernel.notification;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Throws away what people were told long ago. */
@Component
class ForgettingChore implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingChore.class);
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

    /** What is wrong in one workspace does not keep the others from it. */
    @Override
    public void run(BooleanSupplier stop) {
        for (var workspace : workspaces.opened()) {
            if (stop.getAsBoolean()) return;
            try {
                store.forgetBefore(workspace, clock.instant().minus(KEPT));
            } catch (DataAccessException failed) {
                LOG.error("Old notifications of workspace {} could not be thrown away", workspace.name(), failed);
            }
        }
    }
}
