package shuke.kernel.filter;

import org.jspecify.annotations.Nullable;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.UsedElsewhere.Target;

/** Whether a filter that somebody keeps speaks of a field that is to go. */
public final class Spoken {
    private Spoken() {}

    /**
     * @param object whose records are filtered
     * @param filter null for all records; one that makes no sense any more speaks of nothing
     */
    public static boolean of(Target target, String object, @Nullable Filter filter) {
        var type = target.schema().find(object);
        if (filter == null || type.isEmpty()) {
            return false;
        }
        try {
            return Conditions.condition(filter, type.get(), target.schema()).uses().stream()
                    .anyMatch(use -> target.is(use.object(), use.field()));
        } catch (ProblemException senseless) {
            return false;
        }
    }
}
