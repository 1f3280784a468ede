package shuke.kernel.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a role may do beside work on records: each administers one thing, and all of them together are an administrator's. */
public enum Function {
    /** People and teams: who works here, how they come in, and that they leave. */
    USERS,
    /** Roles, sharing rules, and what is shared by others. */
    ROLES,
    /** How the organisation is set up: languages, currencies, calendars. */
    SETTINGS,
    /** Objects and fields. */
    SCHEMA,
    /** How people sign in, the keys of encryption, how long the log is kept, the bills of material. */
    SECURITY,
    /** Reading the audit log as a whole, and having it verified. */
    AUDIT,
    /** Deleting records for good. */
    PURGE,
    /** Looking after the data: searching for records of one thing, and deciding about them. */
    QUALITY,
    /** Telling other programs of changes, by webhooks. */
    WEBHOOKS,
    /** Forms that strangers fill in. */
    FORMS,
    /** Websites whose visitors' events are collected, and sending such events. */
    COLLECT,
    /** Apps of others: which may ask people for their consent, and which act by themselves. */
    APPS,
    /** Taking everything out as one file, in clear, and putting such a file into an empty workspace. */
    WHOLE,
    /** Letting BI tools read the data by SQL, as one person sees it. */
    BI,
    /** Reading masked values in clear, one at a time and on record. */
    REVEAL;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Function> find(String text) {
        return Arrays.stream(values())
                .filter(function -> function.text().equals(text))
                .findFirst();
    }
}
