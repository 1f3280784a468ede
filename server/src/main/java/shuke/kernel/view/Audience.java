package shuke.kernel.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom something is that somebody keeps. */
public enum Audience {
    PRIVATE,
    /** A team and those below it. */
    TEAM,
    EVERYONE;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
