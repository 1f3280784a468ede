package shuke.kernel.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a role may do beside work on records. */
public enum Function {
    /** People and teams. */
    USERS,
    /** Roles, sharing rules, and what is shared by others. */
    ROLES,
    SETTINGS,
    SCHEMA,
    /** Reading the audit log as a whole. */
    AUDIT,
    /** Deleting records for good. */
    PURGE,
    /** Reading masked values in clear, one at a time and on record. */
    REVEAL;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> find(String text) {
        return Arrays.stream(values())
                .filter(function -> function.text().equals(text))
                .findFirst();
    }
}
