package shuke.kernel.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** The fields that the program keeps by itself: who and when. */
final class SystemValues {
    private SystemValues() {}

    static void stamp(Work work, @Nullable Row before, Map<String, @Nullable Object> after) {
        var who = who(work.actor());
        if (before == null) {
            putMissing(after, "createdAt", work.at());
            putMissing(after, "createdBy", who);
            after.put("version", 1L);
            if (!after.containsKey("owner")) {
                after.put("owner", who);
            }
            work.object().fields().stream().filter(SystemValues::isCount).forEach(field -> after.put(field.name(), 0L));
        } else {
            after.put("version", before.version() + 1);
        }
        after.put("updatedAt", work.at());
        after.put("updatedBy", who);
    }

    /** A record from another system brings them along. */
    private static void putMissing(Map<String, @Nullable Object> after, String name, @Nullable Object value) {
        if (after.get(name) == null) {
            after.put(name, value);
        }
    }

    static boolean isCount(Field field) {
        return field.type() instanceof FieldType.RollUp rollUp && rollUp.fn() == FieldType.RollUp.Fn.COUNT;
    }

    /** The program itself is nobody's colleague: what it makes has no maker among the users. */
    static @Nullable Ref who(Actor actor) {
        return actor.isSystem() ? null : new Ref("user", actor.user(), actor.name());
    }
}
