package shuke.kernel.whole;

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

/** Keeps files with everything, sealed: those taken out for a day, those taken in until they are through. */
@Component
class WholeFiles implements Keeper {
    private static final String KIND = "whole";
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final SealedFiles files;
    private final WholeRunStore runs;
    private final InstantSource clock;

    WholeFiles(SealedFiles files, WholeRunStore runs, InstantSource clock) {
        this.files = files;
        this.runs = runs;
        this.clock = clock;
    }

    Draft draft(Workspace workspace, UUID id, InputStream bytes) {
        return files.draft(Place.of(workspace, KIND, id), bytes, UNLIMITED);
    }

    InputStream open(Workspace workspace, UUID id, long size) throws IOException {
        return files.open(Place.of(workspace, KIND, id), size);
    }

    void remove(Workspace workspace, UUID id) {
        files.remove(Place.of(workspace, KIND, id));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> kept(Workspace workspace, Collection<UUID> ids) {
        return runs.keptSince(workspace, ids, clock.instant().minus(WholeRun.KEPT));
    }
}
