package shuke.kernel.schema;

import java.util.List;
import shuke.kernel.base.Workspace;

/** A converter that knows digits and nothing else. */
final class WholeNumbers implements ValueConverter {
    @Override
    public List<Converted> convert(Workspace workspace, ObjectType object, Field from, Field to, List<Stored> records) {
        return records.stream()
                .map(each -> one(String.valueOf(each.cells().getFirst())))
                .toList();
    }

    private static Converted one(String cell) {
        return cell.matches("[0-9]+") ? new Converted.Kept(List.of(cell)) : new Converted.Lost(cell);
    }
}
