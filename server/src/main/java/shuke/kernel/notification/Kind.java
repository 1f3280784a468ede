package shuke.kernel.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is told something. The words stand in the database and in the API, and never change. */
public enum Kind {
    /** She was spoken to in a comment. */
    MENTIONED,
    /** Somebody answered in a thread that she takes part in. */
    REPLIED,
    /** Something was said about a record that she follows or looks after. */
    COMMENTED,
    /** Somebody else gave her a record to look after. */
    ASSIGNED,
    /** A record that she follows has changed. */
    CHANGED,
    /** Something that she has set up has switched itself off. It is about no record. */
    STOPPED,
    /** What she has set up could not be told to another program for a day, and was given up. It is about no record. */
    UNDELIVERED,
    /** Somebody has filled in a form of hers. It is about no record. */
    SUBMITTED;

    /** Whether it is about something that she has set up, which needs no right to be seen. */
    boolean isOfOwn() {
        return this == STOPPED || this == UNDELIVERED || this == SUBMITTED;
    }

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
