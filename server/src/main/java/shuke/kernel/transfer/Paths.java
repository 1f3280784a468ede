package shuke.kernel.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SystemFields;

/** What can be written in a file of an object, and by which path. */
final class Paths {
    private static final Set<String> WRITABLE_SYSTEM_FIELDS = Set.of("id", "owner");

    /** What a new record takes along from another system, if an administrator brings it in. */
    private static final Set<String> ORIGIN = Set.of(SystemFields.CREATED_AT, SystemFields.CREATED_BY);

    private final Schema schema;
    private final ObjectType object;
    private final boolean hasOrigin;

    /** @param hasOrigin whether records may say when and by whom they were made */
    Paths(Schema schema, ObjectType object, boolean hasOrigin) {
        this.schema = schema;
        this.object = object;
        this.hasOrigin = hasOrigin;
    }

    static boolean isOrigin(@Nullable String path) {
        return path != null && ORIGIN.contains(path);
    }

    boolean canBring(Field field) {
        return isWritable(field) || (hasOrigin && field.system() && ORIGIN.contains(field.name()));
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
        var field = object.find(name).filter(this::canBring);
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
        var dot = inside.indexOf('.');
        if (dot < 0) return to.stream().allMatch(target -> isKey(target, inside));
        return to.size() > 1
                && to.contains(inside.substring(0, dot))
                && isKey(inside.substring(0, dot), inside.substring(dot + 1));
    }

    /** True for a lookup by an address of mail, which belongs to one where several share a name. */
    boolean isMailOf(Target target) {
        var inside = target.inside();
        return inside != null
                && target.field().type() instanceof FieldType.Lookup lookup
                && lookup.to().size() == 1
                && schema.find(lookup.to().getFirst())
                        .flatMap(found -> found.find(inside))
                        .filter(found -> found.type() instanceof FieldType.Email)
                        .isPresent();
    }

    private boolean isKey(String target, String field) {
        return schema.find(target).flatMap(found -> found.find(field)).isPresent();
    }
}
