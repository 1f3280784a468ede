package shuke.kernel.schema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;

/** Where nobody knows how to convert values, none is: the preview says so, and only force empties a field. */
final class NothingConverts implements ValueConverter {
    @Override
    public List<Converted> convert(Workspace workspace, Field from, Field to, List<List<@Nullable String>> cells) {
        return cells.stream()
                .<Converted>map(each -> new Converted.Lost(
                        each.stream().filter(Objects::nonNull).collect(Collectors.joining(" "))))
                .toList();
    }
}
