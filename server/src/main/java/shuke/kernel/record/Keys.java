package shuke.kernel.record;

import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.PersonName;

/** Which fields can find a record, and what is compared then. */
final class Keys {
    private Keys() {}

    static boolean canBe(Field field) {
        return switch (field.type()) {
            case FieldType.Formula f -> false;
            case FieldType.RollUp r -> false;
            case FieldType.Lookup l -> false;
            case FieldType.LookupMany l -> false;
            case FieldType.FileRef f -> false;
            case FieldType.PostalAddress a -> false;
            case FieldType.Geo g -> false;
            case FieldType.MoneyAmount m -> false;
            case FieldType.MultiPicklist m -> false;
            case FieldType.Tags t -> false;
            case FieldType.Bool b -> false;
            default -> !Column.of(field).isEmpty();
        };
    }

    /** The part of a value that finds it: of a name the whole name. */
    static Object of(Object value) {
        return value instanceof PersonName name ? name.full() : value;
    }
}
