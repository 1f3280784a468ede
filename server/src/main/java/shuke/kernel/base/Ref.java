package shuke.kernel.base;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lookup's value: the record pointed to. The label is there when it was read for showing. */
public record Ref(String object, UUID id, @Nullable String label) {
    public Ref(String object, UUID id) {
        this(object, id, null);
    }

    /** Two references are the same when they point to the same record, whatever is shown for it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref ref && ref.id.equals(id) && ref.object.equals(object);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
