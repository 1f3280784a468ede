package shuke.operation.database;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The program cannot start on this data directory or database, and has changed nothing in it.
 *
 * <p>{@link #text(Locale)} is one clear paragraph for the person at the terminal, in Chinese or English.
 */
public final class StartRefused extends RuntimeException {
    private static final String TEXTS = "shuke.operation.database.refusals";
    private static final ResourceBundle.Control ONLY_WHAT_WAS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What stands in the way; the name in lower case is the key of its text. */
    public enum Reason {
        IN_USE,
        NEWER_LAYOUT,
        NEWER_POSTGRES,
        OLDER_POSTGRES,
        DAMAGED,
        NOT_A_DIRECTORY,
        NOT_WRITABLE,
        NOT_REACHABLE,
        NO_BINARIES,
        NO_ACCOUNT,
        INIT_FAILED,
        START_FAILED,
        EXTERNAL_UNREACHABLE,
        EXTERNAL_TOO_OLD
    }

    private final Reason reason;
    private final String[] details;

    StartRefused(Reason reason, @Nullable Object... details) {
        super(text(reason, texts(details), Locale.ENGLISH));
        this.reason = reason;
        this.details = texts(details);
    }

    StartRefused(Throwable cause, Reason reason, @Nullable Object... details) {
        this(reason, details);
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }

    public String text(Locale locale) {
        return text(reason, details, locale);
    }

    private static String text(Reason reason, String[] details, Locale locale) {
        var pattern = ResourceBundle.getBundle(TEXTS, locale, ONLY_WHAT_WAS_ASKED)
                .getString(reason.name().toLowerCase(Locale.ROOT));
        return MessageFormat.format(pattern, (Object[]) details);
    }

    /** Text only, so that MessageFormat does not group the digits of ports and versions. */
    private static String[] texts(@Nullable Object[] details) {
        return Arrays.stream(details).map(String::valueOf).toArray(String[]::new);
    }
}
