package shuke.kernel.schema;

import java.util.List;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;

/** Tells those concerned that a schema changes, inside the transaction, and has everybody see it afterwards. */
public final class SchemaNews {
    private final SchemaCatalog catalog;
    private final List<SchemaChanges> listeners;

    public SchemaNews(SchemaCatalog catalog, List<SchemaChanges> listeners) {
        this.catalog = catalog;
        this.listeners = List.copyOf(listeners);
    }

    void within(Actor actor, Schema before, Schema after) {
        var news = new SchemaChanged(before, after, Differences.between(before, after));
        listeners.forEach(listener -> listener.changed(actor, news));
    }

    void after(Workspace workspace, Schema after) {
        catalog.swap(workspace, after);
    }
}
