package shuke.operation.health;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.SchemaCatalog;

/** What runs, and since when. */
@Component
@Order(8)
class VersionCheck implements Check {
    private final SchemaCatalog catalog;

    VersionCheck(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Finding look(Workspace workspace) {
        var machine = ManagementFactory.getRuntimeMXBean();
        var memory = Runtime.getRuntime();
        return new Facts()
                .with("shuke", VersionCheck.class.getPackage().getImplementationVersion())
                .with("java", Runtime.version().toString())
                .with("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .with("since", Instant.ofEpochMilli(machine.getStartTime()))
                .with("memory", memory.totalMemory() - memory.freeMemory())
                .with("mostMemory", memory.maxMemory())
                .with("schema", catalog.current(workspace).version())
                .of("versions", State.GOOD);
    }
}
