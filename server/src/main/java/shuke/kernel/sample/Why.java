package shuke.kernel.sample;

import java.util.Locale;

/** Why a record of the sample data stays. The words stand in the database and in the API, and never change. */
public enum Why {
    /** Somebody has changed it since it was loaded. */
    CHANGED,
    /** Something that people made, or that stays itself, points to it. */
    USED,
    /** Whoever removes the sample data. */
    SELF,
    /** The program would not remove it. */
    REFUSED;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
