package shuke.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured, in the order in which it is. */
enum Scenario {
    START,
    IMPORT,
    READ,
    LIST,
    PAGE,
    SEARCH,
    EMAIL,
    CHECK,
    SUM,
    UPDATE,
    CREATE,
    MEANWHILE,
    MEMORY,
    STATEMENTS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String words() {
        return Arrays.stream(values()).map(Scenario::word).collect(Collectors.joining(", "));
    }
}
