package shuke.kernel.audit;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Links what was written lately, some seconds after it was: those who write do not wait for it or for each other. */
@Component
class ChainChore implements Chore {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Workspaces workspaces;
    private final Chaining chaining;
    private final Heads heads;

    ChainChore(Workspaces workspaces, Chaining chaining, Heads heads) {
        this.workspaces = workspaces;
        this.chaining = chaining;
        this.heads = heads;
    }

    @Override
    public String kind() {
        return "audit.chain";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        inEach(workspaces.opened(), stop, workspace -> link(workspace, stop));
    }

    private void link(Workspace workspace, BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            var link = chaining.goOn(workspace);
            link.ifPresent(head -> heads.note(workspace, head));
            if (link.isEmpty() || link.get().entries() < Chaining.MOST) return;
        }
    }
}
