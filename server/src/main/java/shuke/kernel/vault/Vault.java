package shuke.kernel.vault;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;

/** Seals values on their way into a table and opens them on their way out. */
@Component
public class Vault {
    /** Turns checked rows into cells, column by column. */
    public Sealed seal(Clear clear) {
        var rows = clear.rows();
        var ids = rows.stream().map(Clear.ClearRow::id).toList();
        var columns = new ArrayList<Column>();
        var cells = new ArrayList<@Nullable String[]>();
        for (var field : clear.fields()) {
            var own = Column.of(field);
            var from = cells.size();
            own.forEach(column -> cells.add(new String[ids.size()]));
            columns.addAll(own);
            for (var row = 0; row < rows.size(); row++) {
                var value = rows.get(row).values().get(field.name());
                for (var part = 0; part < own.size(); part++) {
                    cells.get(from + part)[row] = Cells.write(own.get(part), value);
                }
            }
        }
        return new Sealed(clear.object(), ids, columns, cells);
    }

    /** How the records are found whose field has one of the values. */
    public Probe probe(Field field, Collection<Object> values) {
        var column = Column.of(field).getFirst();
        return new Probe(
                column, values.stream().map(value -> Cells.text(column, value)).toList());
    }

    /** The value behind the cells of a field, as the driver brings them, in the order of {@link Column#of(Field)}. */
    public @Nullable Object open(Field field, @Nullable Object[] cells) {
        return Cells.read(field.type(), cells);
    }

    /** The value of a computed cell: a formula's result, a sum, a part. */
    public Object plain(Object cell) {
        return Cells.plain(cell);
    }

    /** The text form of one cell of a value, as PostgreSQL casts it; null for an empty one. */
    public static @Nullable String text(Column column, @Nullable Object value) {
        return Cells.write(column, value);
    }
}
