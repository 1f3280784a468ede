package shuke.kernel.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.ObjectType;

/** Rows on their way to being sealed, column by column. */
final class Sheet {
    private final List<UUID> ids;
    private final List<Strip> columns = new ArrayList<>();

    Sheet(List<UUID> ids) {
        this.ids = ids;
    }

    /** The cells of one column, empty ones null. */
    static final class Strip {
        private final Column column;
        private final @Nullable String[] cells;

        private Strip(Column column, int rows) {
            this.column = column;
            this.cells = new String[rows];
        }

        Column column() {
            return column;
        }

        void put(int row, @Nullable String cell) {
            cells[row] = cell;
        }
    }

    List<Strip> add(List<Column> wanted) {
        return wanted.stream().map(this::add).toList();
    }

    Strip add(Column wanted) {
        var added = new Strip(wanted, ids.size());
        columns.add(added);
        return added;
    }

    Sealed sealed(ObjectType object) {
        return new Sealed(
                object,
                ids,
                columns.stream().map(Strip::column).toList(),
                columns.stream().map(strip -> strip.cells).toList());
    }
}
