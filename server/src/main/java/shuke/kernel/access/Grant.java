package shuke.kernel.access;

import shuke.kernel.schema.ObjectType;

/** What somebody may do to an object's records, decided for one operation. */
public record Grant(ObjectType object, Operation operation, Rows rows, Fields fields) {}
