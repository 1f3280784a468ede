package shuke.kernel.schema;

import shuke.kernel.base.Workspace;

/** Published after the schema of a workspace changed on this node. */
public record SchemaChanged(Workspace workspace, Schema before, Schema after) {}
