package shuke.kernel.access;

/** What can be done to the records of an object. */
public enum Operation {
    READ,
    CREATE,
    EDIT,
    DELETE,
    /** Out of the recycle bin for good. */
    PURGE,
    IMPORT,
    EXPORT,
    /** Many records with one order. */
    BULK,
    /** Giving records to another owner. */
    ASSIGN
}
