package shuke.kernel.cleansing;

import java.util.Locale;

/** What a proposal follows from. */
public enum Basis {
    /** The way in keeps such a value so. */
    FORM,
    /** Records that are likely to be of one thing with this one. */
    DUPLICATE,
    /** The record that a lookup points to. */
    LOOKUP,
    /** Most records with an e-mail address at the same domain. */
    NEIGHBOURS,
    /** Most records with an address at the same postcode. */
    POSTCODE,
    /** The value is to go. */
    EMPTY,
    /** The record is to go to the recycle bin. */
    BIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Basis of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
