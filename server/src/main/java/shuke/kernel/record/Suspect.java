package shuke.kernel.record;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;

/**
 * A record that has something in common with another one, by which it was found.
 *
 * @param row its place in the same batch, from 1; null for one that is kept already
 * @param isSeen whether the one who asks may know of it
 * @param naming asked only where somebody is told of it, for most are not
 * @param values of the fields that are compared, whoever may read them
 */
record Suspect(
        UUID id, @Nullable Integer row, boolean isSeen, Supplier<Called> naming, Map<String, @Nullable Object> values) {
    /**
     * What a record is known by.
     *
     * @param owner whose it is; null where nobody's
     */
    record Called(@Nullable String label, @Nullable Ref owner) {}

    Called called() {
        return naming.get();
    }
}
