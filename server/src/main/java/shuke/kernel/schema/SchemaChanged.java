package shuke.kernel.schema;

import java.util.List;
import shuke.kernel.schema.SchemaChanges.Changed;

/**
 * How the schema of a workspace changes.
 *
 * @param changes what is different between the two, object by object and field by field
 */
public record SchemaChanged(Schema before, Schema after, List<Changed> changes) {
    public SchemaChanged {
        changes = List.copyOf(changes);
    }
}
