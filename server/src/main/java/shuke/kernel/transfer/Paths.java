package shuke.kernel.transfer;

import java.util.List;
import java.util.Optional;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/** What can be written in a file of an object, and by which path. */
final class Paths {
    private static final List<String> WRITABLE_SYSTEM_FIELDS = List.of("id", "owner");

    private final Schema schema;
    private final ObjectType object;

    Paths(Schema schema, ObjectType object) {
        this.schema = schema;
        this.object = object;
    }

    ObjectType object() {
        return object;
    }

    static boolean isWritable(Field field) {
        if (field.system()) return WRITABLE_SYSTEM_FIELDS.contains(field.name());
        return !field.readOnly()
                && switch (field.type()) {
                    case FieldType.Formula formula -> false;
                    case FieldType.RollUp rollUp -> false;
                    default -> true;
                };
    }

    /** The target of a path such as {@code stage}, {@code account.name}, {@code address.city}. */
    Optional<Target> find(String path) {
        var dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        var field = object.find(name).filter(Paths::isWritable);
        if (dot < 0) return field.map(Target::whole);
        var inside = path.substring(dot + 1);
        return field.filter(found -> has(found, inside)).map(found -> Target.inside(found, inside));
    }

    private boolean has(Field field, String inside) {
        return switch (field.type()) {
            case FieldType.Lookup lookup -> leads(lookup.to(), inside);
            case FieldType.LookupMany many -> leads(List.of(many.to()), inside);
            default -> parts(field.type()).contains(inside);
        };
    }

    /** The parts of a value that a file may hold in columns of their own. */
    static List<String> parts(FieldType type) {
        return switch (type) {
            case FieldType.Person person -> List.of("full", "family", "given");
            case FieldType.PostalAddress address ->
                List.of("country", "province", "city", "district", "street", "postcode");
            case FieldType.MoneyAmount money -> List.of("amount", "currency");
            case FieldType.Geo geo -> List.of("lat", "lon");
            default -> List.of();
        };
    }

    private boolean leads(List<String> to, String inside) {
        if (to.size() == 1) return isKey(to.getFirst(), inside);
        var dot = inside.indexOf('.');
        return dot > 0
                && to.contains(inside.substring(0, dot))
                && isKey(inside.substring(0, dot), inside.substring(dot + 1));
    }

    private boolean isKey(String target, String field) {
        return schema.find(target).flatMap(found -> found.find(field)).isPresent();
    }
}
