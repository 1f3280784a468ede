package shuke.kernel.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How close the rows of a list stand. */
public enum Density {
    COMFORTABLE,
    COMPACT;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Density> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
