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
    private final List<Cells> columns = new ArrayList<>();

    Sheet(List<UUID> ids) {
        this.ids = ids;
    }

    record Cells(Column column, @Nullable String[] cells) {}

    List<Cells> add(List<Column> wanted) {
        var added = wanted.stream()
                .map(column -> new Cells(column, new String[ids.size()]))
                .toList();
        columns.addAll(added);
        return added;
    }

    Sealed sealed(ObjectType object) {
        return new Sealed(
                object,
                ids,
                columns.stream().map(Cells::column).toList(),
                columns.stream().map(Cells::cells).toList());
    }
}
