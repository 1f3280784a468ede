package shuke.kernel.transfer;

import java.util.UUID;
import shuke.kernel.base.Workspace;

/** A file that came in, sealed; it becomes an import by {@link Imports#start}. Closing gives it up unless it became one. */
public final class Upload implements AutoCloseable {
    private final ImportFiles files;
    private final Workspace workspace;
    private final UUID id;
    private final String name;
    private boolean isTaken;

    Upload(ImportFiles files, Workspace workspace, UUID id, String name) {
        this.files = files;
        this.workspace = workspace;
        this.id = id;
        this.name = name;
    }

    /** Of the import that it becomes. */
    UUID id() {
        return id;
    }

    Workspace workspace() {
        return workspace;
    }

    /** As the sender calls it. */
    String name() {
        return name;
    }

    void take() {
        isTaken = true;
    }

    @Override
    public void close() {
        if (!isTaken) files.delete(workspace, id);
    }
}
