package shuke.kernel.record;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Evaluator;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** What a new record has where nothing was given. */
@Component
class Defaults {
    /** @param given the fields that somebody filled or emptied on purpose; they stay as they are */
    void fill(Work work, UUID id, Map<String, @Nullable Object> values, Set<String> given) {
        for (var field : work.object().fields()) {
            var text = field.defaultValue();
            if (text != null && !given.contains(field.name())) {
                var value = value(work, field, text, values);
                if (value != null) {
                    values.put(field.name(), value);
                }
            }
        }
    }

    private static @Nullable Object value(Work work, Field field, String text, Map<String, @Nullable Object> values) {
        var expression = Conditions.expression(text, work.object(), work.schema(), field.type());
        var result = Evaluator.evaluate(expression, Draws.from(values), work.moment());
        if (field.type() instanceof FieldType.Lookup lookup) {
            return me(work, lookup, result);
        }
        return work.values().parse(field.type(), Plain.of(result), null) instanceof Parsed.Value(var value)
                ? value
                : null;
    }

    /** The only record that a default can name is the person herself. */
    private static @Nullable Ref me(Work work, FieldType.Lookup lookup, @Nullable Object result) {
        var names = (result instanceof Ref ref && ref.id().equals(work.actor().user()))
                || work.actor().user().equals(result);
        return names && !work.actor().isSystem()
                ? new Ref(
                        lookup.to().getFirst(),
                        work.actor().user(),
                        work.actor().name())
                : null;
    }
}
