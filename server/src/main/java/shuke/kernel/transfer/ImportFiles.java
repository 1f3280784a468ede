package shuke.kernel.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.file.Draft;
import shuke.kernel.file.Keeper;
import shuke.kernel.file.Place;
import shuke.kernel.file.SealedFiles;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.table.Aside;

/** Keeps the files of imports, sealed, until some time after their end. */
@Component
class ImportFiles implements Keeper {
    /** So long an import that is over can be taken back, and its wrong rows can be read as they came. */
    static final Duration RETENTION = Duration.ofDays(30);

    private static final String KIND = "import";
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final SealedFiles files;
    private final ImportStore imports;
    private final InstantSource clock;

    ImportFiles(SealedFiles files, ImportStore imports, InstantSource clock) {
        this.files = files;
        this.imports = imports;
        this.clock = clock;
    }

    Source of(Workspace workspace, UUID id) {
        return new Sealed(files, place(workspace, id));
    }

    private static Place place(Workspace workspace, UUID id) {
        return Place.of(workspace, KIND, id);
    }

    /** Stores a file so that it survives a crash from here on. */
    Upload store(Workspace workspace, UUID id, String name, InputStream bytes) {
        replace(workspace, id, bytes);
        return new Upload(this, workspace, id, name);
    }

    /** The same file once more, for another import. */
    Upload copy(Upload upload, UUID id) {
        try (var bytes = of(upload.workspace(), upload.id()).open()) {
            return store(upload.workspace(), id, upload.name(), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Other bytes take the place of a file, which may be read until then. */
    void replace(Workspace workspace, UUID id, InputStream bytes) {
        try (var draft = files.draft(place(workspace, id), bytes, UNLIMITED)) {
            draft.keep();
        }
    }

    /** Where parts of a file are laid, sealed like it, while it is read. */
    Aside aside(Workspace workspace, UUID id) {
        return bytes -> new LaidAside(files.draft(place(workspace, id), bytes, UNLIMITED));
    }

    boolean isThere(Workspace workspace, UUID id) throws IOException {
        return files.isThere(place(workspace, id));
    }

    void delete(Workspace workspace, UUID id) {
        files.remove(place(workspace, id));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> kept(Workspace workspace, Collection<UUID> ids) {
        return imports.unfinishedOrEndedSince(workspace, ids, clock.instant().minus(RETENTION));
    }

    private record LaidAside(Draft draft) implements Aside.Kept {
        @Override
        public InputStream open() throws IOException {
            return draft.read();
        }

        @Override
        public long size() {
            return draft.size();
        }

        @Override
        public void close() {
            draft.close();
        }
    }

    private record Sealed(SealedFiles files, Place place) implements Source {
        @Override
        public InputStream open() throws IOException {
            return files.open(place, UNLIMITED);
        }

        @Override
        public long size() throws IOException {
            return files.sealedSize(place);
        }
    }
}
