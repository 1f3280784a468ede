package shuke.kernel.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/**
 * The rules of an object.
 *
 * @param usual of fields without a rule of their own
 */
public record ObjectRules(Survival usual, Map<String, Survival> fields) {
    public ObjectRules {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    Survival of(String field) {
        return fields.getOrDefault(field, usual);
    }

    /** Whether a source can have a value of it: neither what the program works out itself, nor lists of records, nor files. */
    public static boolean canDeliver(Field field) {
        return !field.system()
                && !field.isComputed()
                && !field.readOnly()
                && !(field.type() instanceof FieldType.LookupMany || field.type() instanceof FieldType.FileRef);
    }
}
