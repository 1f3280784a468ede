package shuke.kernel.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sheet holds. */
public enum Kind {
    REPORT,
    DASHBOARD;

    /** The name as it is kept. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
