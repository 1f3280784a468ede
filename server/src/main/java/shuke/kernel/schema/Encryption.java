package shuke.kernel.schema;

import java.util.Set;
import shuke.kernel.schema.Field.Sensitivity;

/**
 * Which fields are sealed in their table. Personal and secret values of one line are, unless the definition says otherwise; free
 * text is when the definition says so. Beside the sealed value stand keyed codes that find and order it without opening it.
 */
public final class Encryption {
    private static final Set<String> NEEDED_OF_PEOPLE = Set.of("name", "email");

    private Encryption() {}

    /** What holds for a field whose definition says nothing. */
    public static boolean isUsual(FieldType type, Sensitivity sensitivity) {
        return switch (sensitivity) {
            case NONE, INTERNAL -> false;
            case PERSONAL, SECRET -> isPossible(type) && !isFreeText(type);
        };
    }

    /** Values that are counted with, chosen from a few or point elsewhere cannot be sealed. */
    public static boolean isPossible(FieldType type) {
        return switch (type) {
            case FieldType.Text _,
                    FieldType.Person _,
                    FieldType.Email _,
                    FieldType.Phone _,
                    FieldType.Url _,
                    FieldType.NationalId _,
                    FieldType.CreditCode _,
                    FieldType.Date _,
                    FieldType.PostalAddress _ -> true;
            default -> isFreeText(type);
        };
    }

    /**
     * Whether a field of an object may be sealed. The names and addresses of the people who work with the program may not: they
     * stand beside every record, and whoever signs in is looked up by them.
     */
    public static boolean isPossible(String object, Field field) {
        return isPossible(field.type())
                && !(object.equals(SystemFields.USER) && NEEDED_OF_PEOPLE.contains(field.name()));
    }

    private static boolean isFreeText(FieldType type) {
        return type instanceof FieldType.LongText || type instanceof FieldType.RichText;
    }

    /** True when a keyed hash of the value stands beside it, so that equal values are found, kept unique and grouped. */
    public static boolean hasHash(Field field) {
        return field.encrypted() && !isFreeText(field.type()) && !(field.type() instanceof FieldType.PostalAddress);
    }

    /**
     * True when a keyed code stands beside the value whose order is that of the values. It tells whoever has the database how
     * records compare, so only names have it, other texts whose definition asks for an index, and dates, which are asked for
     * by spans.
     */
    public static boolean hasOrder(Field field) {
        return field.encrypted()
                && switch (field.type()) {
                    case FieldType.Person _, FieldType.Date _ -> true;
                    case FieldType.Text _ -> field.indexed();
                    default -> false;
                };
    }

    /** True when cells other than the value itself follow from the value. */
    public static boolean isSealedOrSearched(Field field) {
        return field.encrypted() || hasTokens(field);
    }

    /**
     * True when tokens of the value stand among those of its record, so that the record is found by any part of it: every sealed
     * value, and what else records are told apart by.
     */
    public static boolean hasTokens(Field field) {
        return switch (field.type()) {
            case FieldType.Date _ -> false;
            case FieldType.Text _, FieldType.Url _ -> field.encrypted() || field.indexed() || field.unique();
            case FieldType.Person _,
                    FieldType.Email _,
                    FieldType.Phone _,
                    FieldType.NationalId _,
                    FieldType.CreditCode _,
                    FieldType.AutoNumber _ -> true;
            default -> field.encrypted();
        };
    }
}
