package shuke.matching.standardise;

/** Which part of a person's name comes first. */
public enum NameOrder {
    /** 王小明, Smith Ada. */
    FAMILY_GIVEN,
    /** 小明 王, Ada Smith. */
    GIVEN_FAMILY
}
