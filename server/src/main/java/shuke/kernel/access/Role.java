package shuke.kernel.access;

import java.util.Map;
import java.util.Set;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Function;
import shuke.kernel.schema.Field;

/**
 * What people who play a part may do. Immutable.
 *
 * @param standard whether it comes with the program
 * @param changed whether it was changed here; true for every role that was made here
 * @param personal what it may do with fields of sensitivity {@code personal}, unless {@code fields} says otherwise
 * @param secret the same for {@code secret}
 * @param objects by name; {@link #EVERY_OTHER} for those that are not named
 * @param fields by object and name
 */
public record Role(
        String name,
        Bilingual label,
        boolean standard,
        boolean changed,
        Set<Function> functions,
        FieldRight personal,
        FieldRight secret,
        Map<String, ObjectRights> objects,
        Map<String, Map<String, FieldRight>> fields) {
    /** Stands for all objects that a role does not name, those made here later included. */
    public static final String EVERY_OTHER = "*";

    public Role {
        functions = Set.copyOf(functions);
        objects = Map.copyOf(objects);
        fields = Map.copyOf(fields);
    }

    /** A part that nobody knows (any more) may do nothing. */
    static Role unknown(String name) {
        return new Role(
                name,
                Bilingual.same(name),
                false,
                true,
                Set.of(),
                FieldRight.HIDDEN,
                FieldRight.HIDDEN,
                Map.of(),
                Map.of());
    }

    /** The program itself, and administrators: they could not be kept from changing whatever limited them. */
    boolean isUnlimited() {
        return name.equals(Actor.ADMINISTRATOR);
    }

    public ObjectRights on(String object) {
        if (isUnlimited()) {
            return ObjectRights.EVERYTHING;
        }
        if (People.are(object)) {
            return functions.contains(Function.USERS) ? ObjectRights.EVERYTHING : ObjectRights.READ_ALL;
        }
        var named = objects.get(object);
        return named != null ? named : objects.getOrDefault(EVERY_OTHER, ObjectRights.NONE);
    }

    public FieldRight on(String object, Field field) {
        var named = fields.getOrDefault(object, Map.of()).get(field.name());
        if (named != null) {
            return named;
        }
        return switch (field.sensitivity()) {
            case NONE, INTERNAL -> FieldRight.EDIT;
            case PERSONAL -> personal;
            case SECRET -> secret;
        };
    }
}
