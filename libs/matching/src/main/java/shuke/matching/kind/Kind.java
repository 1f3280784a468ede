package shuke.matching.kind;

/** What a column holds, as far as comparing its texts is concerned. */
public enum Kind {
    /** Names of persons or places, whole or in parts: few words whose spelling varies. */
    NAME,
    /** Names of companies and other bodies: some words of unequal weight. */
    COMPANY,
    /** Postal addresses in one line, or their streets. */
    ADDRESS,
    /** Many words of unequal weight: titles, descriptions. */
    TEXT,
    DATE,
    EMAIL,
    PHONE,
    /** Numbers and codes that name something: identity and credit codes, postcodes, house numbers. */
    CODE,
    /** Amounts. */
    NUMBER,
    /** One of a few words. */
    CATEGORY,
    URL;

    /** Whether texts are compared by the weight of their words. */
    public boolean isWorded() {
        return this == COMPANY || this == ADDRESS || this == TEXT;
    }
}
