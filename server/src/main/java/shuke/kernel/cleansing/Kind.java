package shuke.kernel.cleansing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a record. The words stand in tables and in the API, and never change. */
public enum Kind {
    /** A value that the way in would refuse or keep in another form, or a record that breaks a rule of its object. */
    FORMAT,
    /** A field is empty that matters. */
    MISSING,
    /** A number, an amount or a date is far from all others. */
    OUTLIER,
    /** What the record says does not go together. */
    INCONSISTENT,
    /** Nobody has touched the record for long, and nothing holds on to it. */
    STALE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
