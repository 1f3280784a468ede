package shuke.kernel.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Sight;
import shuke.kernel.measure.Measure.Dimension;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** From a number to the condition that finds the records behind it, the same by which they were counted. */
@Component
class Drill {
    /** Nothing where no condition finds them, and where the reader may not ask one. */
    Optional<Map<String, Object>> filter(
            Sight sight, ObjectType object, Policy policy, Measure measure, Dimension dimension, String key) {
        var wanted = switch (measure) {
            case COMPLETENESS -> dimension == Dimension.FIELD ? Optional.of(Policy.missing(key)) : policy.gaps();
            case TIMELINESS -> policy.overdue(sight.schema().object(object.name()));
            case VALIDITY, UNIQUENESS, ACCURACY -> Optional.<Map<String, Object>>empty();
        };
        var asked = new ArrayList<String>();
        var parts = new ArrayList<Map<String, Object>>();
        if (dimension == Dimension.FIELD) asked.add(key);
        else if (measure == Measure.COMPLETENESS) asked.addAll(policy.important());
        else asked.add(policy.confirmedBy());
        wanted.ifPresent(parts::add);
        if (dimension == Dimension.OWNER) parts.add(is(SystemFields.OWNER, key, asked));
        if (dimension == Dimension.SOURCE && policy.source() != null) parts.add(is(policy.source(), key, asked));
        return wanted.isEmpty() || !asked.stream().allMatch(field -> mayAsk(sight, object, field))
                ? Optional.empty()
                : Optional.of(parts.size() == 1 ? parts.getFirst() : all(parts));
    }

    private static Map<String, Object> is(String field, String key, List<String> asked) {
        asked.add(field);
        if (key.isEmpty()) return Policy.missing(field);
        return Map.of("op", "eq", "field", field, "value", key);
    }

    private static Map<String, Object> all(List<Map<String, Object>> parts) {
        return Map.of("op", "and", "of", parts);
    }

    private static boolean mayAsk(Sight sight, ObjectType object, String field) {
        return object.find(field).isPresent() && sight.right(object.name(), field) != FieldRight.MASKED;
    }
}
