package shuke.kernel.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * A lookup whose record is made where there is none.
 *
 * @param field of the rows
 * @param object of the records that are made
 * @param key the field by which they are found, and all that is known of a new one
 */
record MadeLink(Field field, ObjectType object, Field key) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Nothing for a field that points to no record, or to several kinds of which none is named. */
    static Optional<MadeLink> of(Schema schema, Target target) {
        if (!(target.field().type() instanceof FieldType.Lookup lookup)) return Optional.empty();
        var inside = target.inside();
        var dot = inside == null ? -1 : inside.indexOf('.');
        if (lookup.to().size() > 1 && dot < 0) return Optional.empty();
        var object = schema.object(dot < 0 || inside == null ? lookup.to().getFirst() : inside.substring(0, dot));
        var key = inside == null ? object.nameField() : inside.substring(dot + 1);
        return object.find(key).filter(Paths::isWritable).map(found -> new MadeLink(target.field(), object, found));
    }

    /** What records of the object cannot do without, beside the key. */
    List<Field> lacking() {
        return object.fields().stream()
                .filter(field -> field.required() && !field.system() && !field.isComputed())
                .filter(field -> field.defaultValue() == null && !field.equals(key))
                .toList();
    }

    /** What a row names its record by; nothing where it names none, or names one by its id. */
    Optional<String> named(Map<String, @Nullable Object> input) {
        var value = input.get(field.name()) instanceof Map<?, ?> by ? by.get(key.name()) : input.get(field.name());
        return Optional.ofNullable(value)
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !ID.matcher(text).matches());
    }
}
