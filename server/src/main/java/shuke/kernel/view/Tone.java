package shuke.kernel.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The soft colours in which rows can stand out, as the web app's design has them. */
public enum Tone {
    BRAND,
    OK,
    WARN,
    BAD,
    INFO,
    PLUM;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tone> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
