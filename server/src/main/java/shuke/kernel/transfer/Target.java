package shuke.kernel.transfer;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;

/**
 * Where the cells of a column go.
 *
 * @param inside a part of the value ({@code city}), or the field by which a lookup finds its record ({@code name}, for a
 *     lookup to several objects {@code account.name}); null for the whole value
 * @param values what some cells stand for; others are taken as they are
 * @param isPlanned whether the field is only made when the import is no rehearsal
 * @param plannedChoices values of which the same is true
 */
record Target(
        Field field,
        @Nullable String inside,
        Map<String, String> values,
        boolean isPlanned,
        Set<String> plannedChoices) {
    Target {
        values = Map.copyOf(values);
        plannedChoices = Set.copyOf(plannedChoices);
    }

    static Target whole(Field field) {
        return new Target(field, null, Map.of(), false, Set.of());
    }

    static Target inside(Field field, String part) {
        return new Target(field, part, Map.of(), false, Set.of());
    }

    /** A field that is not there yet. */
    static Target planned(Field field) {
        return new Target(field, null, Map.of(), true, Set.of());
    }

    Target planning(Collection<String> choices) {
        return new Target(field, inside, values, isPlanned, Set.copyOf(choices));
    }

    Target with(Map<String, String> meanings) {
        return new Target(field, inside, meanings, isPlanned, plannedChoices);
    }

    /** As a mapping spells it: {@code stage}, {@code account.name}, {@code address.city}. */
    String path() {
        return inside == null ? field.name() : field.name() + "." + inside;
    }
}
