package shuke.kernel.organisation;

/** Which part of a person's name comes first where it is put together from its parts. */
public enum NameOrder {
    /** 王小明, Smith Ada. */
    FAMILY_GIVEN,
    /** 小明 王, Ada Smith. */
    GIVEN_FAMILY
}
