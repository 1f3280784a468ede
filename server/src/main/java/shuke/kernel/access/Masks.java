package shuke.kernel.access;

import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.PersonName;

/** Shows as much of a value as tells it from others at a glance, and not the value: {@code 138****1234}, {@code w***@acme.com}, {@code 王*}. */
public final class Masks {
    private static final String HIDDEN = "****";
    private static final int SHOWN_BEHIND = 4;
    private static final int SHOWN_IN_FRONT = 3;

    private Masks() {}

    /** The mask of a value as {@code FieldType} says it; nothing stays nothing. */
    public static @Nullable String of(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case FieldType.Phone phone -> phone(value.toString());
            case FieldType.Email email -> email(value.toString());
            case FieldType.Person person -> name(value instanceof PersonName name ? name.full() : value.toString());
            default -> HIDDEN;
        };
    }

    /** Of what a record is called, whose name is masked. */
    public static @Nullable String label(@Nullable String label) {
        return label == null ? null : name(label);
    }

    /** What is left of a number of the usual length are its first three digits, without those of the country, and its last four. */
    private static String phone(String number) {
        var digits = number.replaceFirst("^\\+86", "").replaceAll("[^0-9]", "");
        return digits.length() < SHOWN_IN_FRONT + SHOWN_BEHIND + SHOWN_BEHIND
                ? HIDDEN + digits.substring(Math.max(0, digits.length() - 2))
                : digits.substring(0, SHOWN_IN_FRONT) + HIDDEN + digits.substring(digits.length() - SHOWN_BEHIND);
    }

    private static String email(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? HIDDEN : first(address) + "***" + address.substring(at);
    }

    private static String name(String name) {
        if (name.isEmpty()) {
            return HIDDEN;
        }
        return first(name) + (Character.isIdeographic(name.codePointAt(0)) ? "*" : "***");
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
