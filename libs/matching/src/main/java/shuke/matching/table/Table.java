package shuke.matching.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with ids and columns. Ids are names only: nothing is ever concluded from them. */
public record Table(List<String> ids, List<Column> columns) implements Serializable {

    public Table {
        columns = List.copyOf(columns);
    }

    public int size() {
        return ids.size();
    }

    /** The rows of this table and behind them those of the other; columns with the same name, in capitals or not, are one. */
    public Table followedBy(Table other) {
        var all = new ArrayList<>(ids);
        all.addAll(other.ids);
        var joined = new ArrayList<Column>();
        for (Column column : columns)
            joined.add(join(column.name(), column, size(), other.find(column.name()), other.size()));
        for (Column column : other.columns) {
            if (find(column.name()) == null) joined.add(join(column.name(), null, size(), column, other.size()));
        }
        return new Table(all, joined);
    }

    /** Whether a column of this table is one of the other too. */
    public boolean sharesColumnWith(Table other) {
        return columns.stream().anyMatch(column -> other.find(column.name()) != null);
    }

    /**
     * The same rows with these columns only.
     *
     * @throws IllegalArgumentException when there is none of such a name
     */
    public Table only(List<String> names) {
        return new Table(
                ids,
                names.stream()
                        .map(name -> columns.stream()
                                .filter(column -> column.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException("there is no column " + name)))
                        .toList());
    }

    private @Nullable Column find(String name) {
        for (Column column : columns) if (column.name().equalsIgnoreCase(name)) return column;
        return null;
    }

    private static Column join(String name, @Nullable Column first, int rows, @Nullable Column second, int more) {
        var texts = new Dictionary();
        int[] codes = new int[rows + more];
        copy(first, codes, 0, texts);
        copy(second, codes, rows, texts);
        return new Column(name, codes, texts.values());
    }

    private static void copy(@Nullable Column from, int[] codes, int at, Dictionary texts) {
        if (from == null) return;
        int[] moved = new int[from.values().size()];
        for (int code = 1; code < moved.length; code++)
            moved[code] = texts.code(from.values().get(code));
        for (int row = 0; row < from.codes().length; row++) codes[at + row] = moved[from.codes()[row]];
    }
}
