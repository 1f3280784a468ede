package shuke.kernel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;

/** A converter that knows digits and nothing else. */
final class WholeNumbers implements ValueConverter {
    @Override
    public List<Converted> convert(Workspace workspace, Field from, Field to, List<List<@Nullable String>> cells) {
        return cells.stream().map(each -> one(String.valueOf(each.getFirst()))).toList();
    }

    private static Converted one(String cell) {
        return cell.matches("[0-9]+") ? new Converted.Kept(List.of(cell)) : new Converted.Lost(cell);
    }
}
