package shuke.kernel.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Function;
import shuke.kernel.base.Remit;
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
 * @param remit what is left of all this for whoever acts by a token that was made for some objects only
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
        Map<String, Map<String, FieldRight>> fields,
        Remit remit) {
    /** Stands for all objects that a role does not name, those made here later included. */
    public static final String EVERY_OTHER = "*";

    public Role {
        functions = Set.copyOf(functions);
        objects = Map.copyOf(objects);
        fields = Map.copyOf(fields);
    }

    /** A part as it is kept: nothing is taken away from it. */
    Role(
            String name,
            Bilingual label,
            boolean standard,
            boolean changed,
            Set<Function> functions,
            FieldRight personal,
            FieldRight secret,
            Map<String, ObjectRights> objects,
            Map<String, Map<String, FieldRight>> fields) {
        this(name, label, standard, changed, functions, personal, secret, objects, fields, Remit.FULL);
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

    /** The same part with less: of functions and records only what the token is for. */
    Role within(Remit less) {
        if (less.isFull()) return this;
        var left = new HashSet<>(functions);
        left.retainAll(less.functions());
        return new Role(name, label, standard, changed, left, personal, secret, objects, fields, less);
    }

    /** The program itself, and administrators: they could not be kept from changing whatever limited them. */
    boolean isUnlimited() {
        return isAdministrators() && remit.isFull();
    }

    private boolean isAdministrators() {
        return name.equals(Actor.ADMINISTRATOR);
    }

    public ObjectRights on(String object) {
        if (People.are(object) && !remit.isFull()) {
            return ObjectRights.READ_ALL; // their names stand beside every record; see the fields
        }
        return whole(object).within(remit.reads(object), remit.writes(object));
    }

    private ObjectRights whole(String object) {
        if (isAdministrators()) {
            return ObjectRights.EVERYTHING;
        }
        if (People.are(object)) {
            return functions.contains(Function.USERS) ? ObjectRights.EVERYTHING : ObjectRights.READ_ALL;
        }
        var named = objects.get(object);
        return named != null ? named : objects.getOrDefault(EVERY_OTHER, ObjectRights.NONE);
    }

    public FieldRight on(String object, Field field) {
        if (People.are(object) && !remit.reads(object) && !field.name().equals(People.NAME)) {
            return FieldRight.HIDDEN;
        }
        if (isAdministrators()) {
            return FieldRight.EDIT;
        }
        var named = fields.getOrDefault(object, Map.of()).get(field.name());
        if (named != null) {
            return named;
        }
        return switch (field.sensitivity()) {
            case NONE, INTERNAL -> FieldRight.EDIT;
            case PERSONAL -> isColleaguesName(object, field) ? FieldRight.READ : personal;
            case SECRET -> secret;
        };
    }

    /** Everybody knows her colleagues, whatever of customers is kept from her. */
    private boolean isColleaguesName(String object, Field field) {
        return People.are(object) && field.name().equals(People.NAME) && personal.compareTo(FieldRight.READ) < 0;
    }
}
