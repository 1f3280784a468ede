package shuke.matching.compare;

/** How alike two texts of a field are. Which of them a field knows, and in which order, depends on its kind. */
public enum Likeness {
    /** One of the two, or both, have no text. */
    MISSING,
    SAME,
    /** Forename and surname stand in each other's place. */
    SWAPPED,
    /** The same parts in another order, or the same sound. */
    SAME_SOUND,
    /** A letter or digit apart. */
    SLIP,
    /** One is masked, cut off or a part of the other. */
    PART,
    RESEMBLING,
    /** Of the three parts of a date two are the same. */
    TWO_PARTS,
    /** Dates of the same or nearly the same year. */
    YEAR,
    /** The same name before the @, elsewhere. */
    SAME_MAILBOX,
    SAME_DOMAIN,
    /** Nearly all words, by their weight, are in both. */
    NEARLY_ALL,
    /** Nearly all words of the shorter one are in the longer one. */
    WITHIN,
    MUCH,
    SOME,
    LITTLE,
    /** Numbers in common tell as much as a code of one's own. */
    TELLING,
    /** Amounts within a hundredth. */
    NEARLY,
    /** Amounts within a fifth. */
    NEAR,
    /** Amounts within a half. */
    ROUGHLY,
    OTHER
}
