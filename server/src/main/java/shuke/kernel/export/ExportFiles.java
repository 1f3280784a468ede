package shuke.kernel.export;

import java.io.IOException;
import java.io.InputStream;
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

/** Keeps the files of exports, sealed, for some days. */
@Component
class ExportFiles implements Keeper {
    private static final String KIND = "export";
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final SealedFiles files;
    private final ExportStore exports;
    private final InstantSource clock;

    ExportFiles(SealedFiles files, ExportStore exports, InstantSource clock) {
        this.files = files;
        this.exports = exports;
        this.clock = clock;
    }

    Draft draft(ExportRun run, InputStream bytes) {
        return files.draft(place(run.actor().workspace(), run.id()), bytes, UNLIMITED);
    }

    InputStream open(ExportRun run, long size) throws IOException {
        return files.open(place(run.actor().workspace(), run.id()), size);
    }

    void remove(Workspace workspace, UUID id) {
        files.remove(place(workspace, id));
    }

    private static Place place(Workspace workspace, UUID id) {
        return Place.of(workspace, KIND, id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> kept(Workspace workspace, Collection<UUID> ids) {
        return exports.keptSince(workspace, ids, clock.instant().minus(Exports.KEPT));
    }
}
