package shuke.kernel.access;

/** What can be done to the records of an object. */
public enum Operation {
    READ,
    CREATE,
    EDIT,
    DELETE,
    /** Out of the recycle bin for good. */
    PURGE,
    IMPORT
}
