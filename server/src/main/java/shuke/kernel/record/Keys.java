package shuke.kernel.record;

import java.util.UUID;
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

    /** The part of a value that finds it: of a name the whole name. An id is asked for as text, and so it is found as text. */
    static Object of(Object value) {
        return switch (value) {
            case PersonName name -> name.full();
            case UUID id -> id.toString();
            default -> value;
        };
    }
}
