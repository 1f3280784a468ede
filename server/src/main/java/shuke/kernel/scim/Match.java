package shuke.kernel.scim;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shuke.kernel.scim.Expression.Operator;
import tools.jackson.databind.JsonNode;

/** Whether a filter holds of one element, as {@code emails[type eq "work"]} asks. */
final class Match {
    private Match() {}

    static boolean holds(Expression expression, JsonNode of) {
        return switch (expression) {
            case Expression.And it -> it.parts().stream().allMatch(part -> holds(part, of));
            case Expression.Or it -> it.parts().stream().anyMatch(part -> holds(part, of));
            case Expression.Not it -> !holds(it.part(), of);
            case Expression.Some it ->
                Names.get(of, it.attribute()).valueStream().anyMatch(one -> holds(it.of(), one));
            case Expression.Compare it -> compares(it.operator(), Names.get(of, it.attribute()), it.value());
        };
    }

    private static boolean compares(Operator operator, JsonNode there, @Nullable Object value) {
        var has = lower(there.isNull() || there.isMissingNode() ? null : there.asString(""));
        var wanted = lower(value);
        if (operator == Operator.PR) return has != null;
        if (has == null || wanted == null) return (operator == Operator.EQ) == Objects.equals(has, wanted);
        return switch (operator) {
            case EQ -> has.equals(wanted);
            case NE -> !has.equals(wanted);
            case CO -> has.contains(wanted);
            case SW -> has.startsWith(wanted);
            case EW -> has.endsWith(wanted);
            case GT -> has.compareTo(wanted) > 0;
            case GE -> has.compareTo(wanted) >= 0;
            case LT -> has.compareTo(wanted) < 0;
            case LE -> has.compareTo(wanted) <= 0;
            case PR -> true;
        };
    }

    private static @Nullable String lower(@Nullable Object value) {
        return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
    }
}
