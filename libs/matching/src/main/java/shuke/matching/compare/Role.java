package shuke.matching.compare;

/** What a field says of two records that are not the same but belong together: a household, companies of one owner. */
public enum Role {
    /** Of the one alone: an identity number, a birth date, a given name. */
    OWN,
    /** Of all that belong together: a family name, an address, a phone. */
    SHARED
}
