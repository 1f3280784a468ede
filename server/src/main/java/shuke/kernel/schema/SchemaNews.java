package shuke.kernel.schema;

import java.util.List;
import java.util.function.Consumer;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;

/** Tells those concerned that a schema changes: some inside the transaction, the others after it. */
public final class SchemaNews {
    private final SchemaCatalog catalog;
    private final List<SchemaChanges> listeners;
    private final Consumer<SchemaChanged> publisher;

    /** @param publisher takes the event that goes out after the change */
    public SchemaNews(SchemaCatalog catalog, List<SchemaChanges> listeners, Consumer<SchemaChanged> publisher) {
        this.catalog = catalog;
        this.listeners = List.copyOf(listeners);
        this.publisher = publisher;
    }

    void within(Actor actor, Schema before, Schema after) {
        var changes = Differences.between(before, after);
        listeners.forEach(listener -> listener.changed(actor, changes));
    }

    void after(Workspace workspace, Schema before, Schema after) {
        catalog.swap(workspace, after);
        publisher.accept(new SchemaChanged(workspace, before, after));
    }
}
