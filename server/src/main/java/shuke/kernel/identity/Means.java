package shuke.kernel.identity;

import java.util.Locale;

/** By what somebody has proven who she is. */
public enum Means {
    PASSWORD,
    /** A passkey that has seen her finger, face or code: two factors in one. */
    PASSKEY,
    /** Another system that this one trusts: a company's sign-on, a directory. */
    PROVIDER,
    /** A link that an administrator gave her. */
    LINK;

    /** The name in the API and in the log. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
