package shuke.kernel.schema;

import shuke.kernel.base.Workspace;

/** The definitions in force. */
public interface SchemaCatalog {
    /** The schema of a workspace as it is now; a reader keeps the one that it began with. */
    Schema current(Workspace workspace);
}
