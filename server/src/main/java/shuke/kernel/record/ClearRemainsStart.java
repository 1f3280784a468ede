package shuke.kernel.record;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.Workspaces;

/** Sees to {@link ClearRemains} in every workspace, before the first request is taken. */
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

    /** A workspace that nobody has come to yet is brought up to date only when its columns say that it has to be. */
    @Override
    public void start() {
        for (var workspace : workspaces.all()) {
            if (!workspaces.opened().contains(workspace) && remains.isAny(workspace)) {
                workspaces.open(workspace);
            }
            if (workspaces.opened().contains(workspace)) {
                remains.seal(workspace, catalog.current(workspace));
            }
        }
        running = true;
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
