package shuke.kernel.record;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.Workspaces;

/** Sees to {@link ClearRemains} in every workspace that is opened, before the first request is taken there. */
@Component
@ConditionalOnWebApplication
class ClearRemainsStart implements SmartLifecycle {
    private final Workspaces workspaces;
    private final SchemaCatalog catalog;
    private final ClearRemains remains;
    private volatile boolean running;

    ClearRemainsStart(Workspaces workspaces, SchemaCatalog catalog, ClearRemains remains) {
        this.workspaces = workspaces;
        this.catalog = catalog;
        this.remains = remains;
    }

    @Override
    public void start() {
        workspaces.atOpening(this::seal);
        workspaces.opened().forEach(this::seal);
        running = true;
    }

    private void seal(Workspace workspace) {
        remains.seal(workspace, catalog.current(workspace));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before all others, the web server among them. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
