package shuke.kernel.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the answer to a report is shown. */
public enum Chart {
    /** The records themselves; every other kind shows groups and measures. */
    LIST,
    TABLE,
    /** The last grouping stands across the top. */
    PIVOT,
    BAR,
    LINE,
    AREA,
    PIE,
    FUNNEL,
    NUMBER;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Chart> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Chart::text).collect(Collectors.joining(", "));
    }
}
