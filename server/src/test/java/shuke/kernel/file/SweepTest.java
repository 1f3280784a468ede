package shuke.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;
import shuke.kernel.vault.TestKeys;
import shuke.support.TestWorkspace;

class SweepTest {
    private static final TestWorkspace WORKSPACE = TestWorkspace.of();
    private static final Keys KEYS = TestKeys.fresh();
    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    private static final Instant OLD = Instant.parse("2026-05-04T11:59:00Z");
    private static final Instant NEW = Instant.parse("2026-05-04T12:01:00Z");

    private final Set<UUID> needed = new HashSet<>();

    @TempDir
    Path folder;

    private SealedFiles files;

    @BeforeEach
    void open() {
        files = of("this installation");
    }

    private SealedFiles of(String installation) {
        return new SealedFiles(KEYS, storage(), drafts(), () -> Long.MAX_VALUE / 2, new Owner(() -> installation));
    }

    private FolderStorage storage() {
        return new FolderStorage(folder);
    }

    private Drafts drafts() {
        return new Drafts(folder.resolve(".new"));
    }

    /** Needs what the test says. */
    private final class Listed implements Keeper {
        @Override
        public String kind() {
            return "file";
        }

        @Override
        public Set<UUID> kept(Workspace workspace, Collection<UUID> ids) {
            var kept = new HashSet<>(ids);
            kept.retainAll(needed);
            return kept;
        }
    }

    private void sweep(String installation) {
        new Sweep(
                        storage(),
                        drafts(),
                        files,
                        new Owner(() -> installation),
                        WORKSPACE.workspaces(),
                        new Keepers(List.of(new Listed())),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .run(() -> false);
    }

    private Path stored(Place place, Instant since) throws IOException {
        try (var draft = files.draft(place, new ByteArrayInputStream(new byte[10]), 10)) {
            draft.keep();
        }
        var file = folder.resolve(place.path());
        Files.setLastModifiedTime(file, FileTime.from(since));
        return file;
    }

    private Place place(String kind) {
        return Place.of(WORKSPACE.workspace(), kind, UUID.randomUUID());
    }

    @Test
    void throws_away_old_bytes_that_nothing_needs_and_their_previews() throws IOException {
        var place = place("file");
        var orphan = stored(place, OLD);
        var preview = stored(place.variant("240"), OLD);

        sweep("this installation");

        assertThat(orphan).doesNotExist();
        assertThat(preview).doesNotExist();
    }

    @Test
    void leaves_what_is_needed_and_what_came_lately() throws IOException {
        var place = place("file");
        needed.add(place.id());
        var kept = stored(place, OLD);
        var preview = stored(place.variant("240"), OLD);
        var recent = stored(place("file"), NEW);

        sweep("this installation");

        assertThat(kept).exists();
        assertThat(preview).exists();
        assertThat(recent).exists();
    }

    @Test
    void leaves_what_it_does_not_know() throws IOException {
        var ofAnotherKind = stored(place("letters"), OLD);
        var ofAnotherWorkspace = stored(Place.of(new Workspace("unheard"), "file", UUID.randomUUID()), OLD);
        var foreign = Files.writeString(folder.resolve("README"), "not ours");
        Files.setLastModifiedTime(foreign, FileTime.from(OLD));

        sweep("this installation");

        assertThat(ofAnotherKind).exists();
        assertThat(ofAnotherWorkspace).exists();
        assertThat(foreign).exists();
    }

    @Test
    void throws_nothing_away_in_the_storage_of_another_installation() throws IOException {
        var orphan = stored(place("file"), OLD);

        sweep("another installation");

        assertThat(orphan).exists();
    }

    @Test
    void throws_away_drafts_of_a_program_that_died() throws IOException {
        var path = drafts().next();
        Files.writeString(path, "half");
        Files.setLastModifiedTime(path, FileTime.from(OLD));
        var underWay = Files.writeString(drafts().next(), "coming in");
        Files.setLastModifiedTime(underWay, FileTime.from(NEW));

        sweep("this installation");

        assertThat(path).doesNotExist();
        assertThat(underWay).exists();
    }
}
