package shuke.matching.kind;

/** What a column holds, as far as comparing its texts is concerned. */
public enum Kind {
    /** Names of persons or places, whole or in parts: few words whose spelling varies. */
    NAME,
    /** Many words of unequal weight: companies, addresses, titles, descriptions. */
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
    URL
}
