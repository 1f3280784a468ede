package shuke.kernel.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import shuke.kernel.record.Resealing;
import shuke.kernel.schema.Encryption;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/**
 * What is sealed of an object, and how far its records are sealed as they are to be.
 *
 * @param fields those that can be sealed
 * @param done of {@code total} records; both 0 before the first look
 */
record SealedObject(String object, List<SealedField> fields, boolean over, long done, long total) {
    /**
     * @param encrypted whether its values are sealed
     * @param equal whether sealed values are found by the whole value, kept unique and grouped
     * @param parts whether they are found by any part
     * @param order whether lists can be in their order
     */
    record SealedField(String name, boolean encrypted, boolean equal, boolean parts, boolean order) {
        static SealedField of(Field field) {
            var sealed = field.sealed();
            return new SealedField(
                    field.name(),
                    field.encrypted(),
                    Encryption.hasHash(sealed),
                    Encryption.hasTokens(sealed),
                    Encryption.hasOrder(sealed));
        }
    }

    /** The objects that have something to seal. */
    static List<SealedObject> all(Collection<ObjectType> objects, List<Resealing.Progress> progress) {
        var known = progress.stream().collect(Collectors.toMap(Resealing.Progress::object, Function.identity()));
        return objects.stream()
                .map(object -> of(object, known))
                .filter(object -> !object.fields().isEmpty() || !object.over())
                .toList();
    }

    private static SealedObject of(ObjectType object, Map<String, Resealing.Progress> known) {
        var fields = object.fields().stream()
                .filter(field -> !field.system() && Encryption.isPossible(object.name(), field))
                .map(SealedField::of)
                .toList();
        var progress = known.get(object.name());
        return progress == null
                ? new SealedObject(object.name(), fields, true, 0, 0)
                : new SealedObject(object.name(), fields, progress.over(), progress.done(), progress.total());
    }
}
