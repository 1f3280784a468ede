package shuke.kernel.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Field;

/** Whether a value that may not be written is only what was read, sent back as it came. */
final class Echo {
    private Echo() {}

    static boolean isOne(Work work, Field field, FieldRight right, @Nullable Object raw, @Nullable Object current) {
        if (right == FieldRight.MASKED) { // the value itself is no echo: whoever guessed it would learn that she did
            return Objects.equals(raw, Masks.of(field, current));
        }
        if (raw == null) {
            return current == null;
        }
        if (raw.equals(Plain.of(current))) {
            return true;
        }
        return switch (work.values().parse(field.type(), raw, current)) {
            case Parsed.Value(var value) -> Objects.equals(value, current);
            case Parsed.Link(var wanted) ->
                current instanceof Ref ref && ref.id().equals(wanted.value());
            case Parsed.Links links -> false;
            case Parsed.Wrong wrong -> false;
        };
    }
}
