package shuke.kernel.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a role may do with a field. */
public enum FieldRight {
    /** As if there were no such field. */
    HIDDEN,
    /** Shows a mask; nothing can be asked about the value. */
    MASKED,
    READ,
    EDIT;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isReadable() {
        return this == READ || this == EDIT;
    }

    static Optional<FieldRight> find(String text) {
        return Arrays.stream(values())
                .filter(right -> right.text().equals(text))
                .findFirst();
    }
}
