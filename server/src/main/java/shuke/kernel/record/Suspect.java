package shuke.kernel.record;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;

/**
 * A record that has something in common with another one, by which it was found.
 *
 * @param row its place in the same batch, from 1; null for one that is kept already
 * @param isSeen whether the one who asks may know of it
 * @param label what she knows it by
 * @param owner whose it is; null where nobody's
 * @param values of the fields that are compared, whoever may read them
 */
record Suspect(
        UUID id,
        @Nullable Integer row,
        boolean isSeen,
        @Nullable String label,
        @Nullable Ref owner,
        Map<String, @Nullable Object> values) {}
