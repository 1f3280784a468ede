package shuke.kernel.vault;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.ObjectType;

/**
 * Rows as they go into the table. Only the {@link Vault} makes one: whoever stores it can be sure that nothing personal is
 * in clear.
 */
public final class Sealed {
    private final ObjectType object;
    private final List<UUID> ids;
    private final List<Column> columns;
    private final List<@Nullable String[]> cells;

    Sealed(ObjectType object, List<UUID> ids, List<Column> columns, List<@Nullable String[]> cells) {
        this.object = object;
        this.ids = List.copyOf(ids);
        this.columns = List.copyOf(columns);
        this.cells = List.copyOf(cells);
    }

    public ObjectType object() {
        return object;
    }

    public List<UUID> ids() {
        return ids;
    }

    public List<Column> columns() {
        return columns;
    }

    /** For every column the cells of all rows, in the text form that PostgreSQL casts to the column's type. */
    public List<@Nullable String[]> cells() {
        return cells;
    }
}
