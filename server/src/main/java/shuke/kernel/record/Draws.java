package shuke.kernel.record;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Path;

/** Where the evaluator draws the values of a record from; parts of compound values it takes itself. */
final class Draws {
    private Draws() {}

    static Function<Path, @Nullable Object> from(Map<String, @Nullable Object> values) {
        return path -> values.get(path.steps().getFirst());
    }
}
