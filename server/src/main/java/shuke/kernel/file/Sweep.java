package shuke.kernel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.file.FileStorage.Stored;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/**
 * Throws away the bytes that nobody needs: of records that are deleted for good, and of uploads that a crash left without a
 * record. Bytes that came lately are left alone, since their record may be about to be written.
 */
@Component
class Sweep implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration EVERY = Duration.ofHours(24);
    private static final Duration LATELY = Duration.ofHours(24);
    private static final int AT_ONCE = 1_000;

    private final FileStorage storage;
    private final Drafts drafts;
    private final SealedFiles files;
    private final Owner owner;
    private final Workspaces workspaces;
    private final Keepers keepers;
    private final InstantSource clock;

    Sweep(
            FileStorage storage,
            Drafts drafts,
            SealedFiles files,
            Owner owner,
            Workspaces workspaces,
            Keepers keepers,
            @Qualifier("clock") InstantSource clock) { // the machine's own, since it stamps the files
        this.storage = storage;
        this.drafts = drafts;
        this.files = files;
        this.owner = owner;
        this.workspaces = workspaces;
        this.keepers = keepers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "file.sweep";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        var before = clock.instant().minus(LATELY);
        try {
            drafts.sweep(before);
            var round = new Round(Set.copyOf(workspaces.all()), stop);
            storage.each(stored -> {
                if (stored.since().isBefore(before)) round.look(stored);
            });
            round.finish();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One time through the storage, some hundred files together. */
    private final class Round {
        private record Group(Workspace workspace, String kind) {}

        private final Set<Workspace> known;
        private final BooleanSupplier stop;
        private final Map<Group, List<Place>> open = new HashMap<>();
        private @Nullable Boolean isOurs;

        Round(Set<Workspace> known, BooleanSupplier stop) {
            this.known = known;
            this.stop = stop;
        }

        void look(Stored stored) {
            var place = stored.place();
            if (!known.contains(place.workspace()) || !keepers.know(place.kind())) {
                return; // of a workspace or a room that this program has never heard of
            }
            var group = open.computeIfAbsent(new Group(place.workspace(), place.kind()), g -> new ArrayList<>());
            group.add(place);
            if (group.size() == AT_ONCE) decide(new Group(place.workspace(), place.kind()), group);
        }

        void finish() {
            open.forEach(this::decide);
        }

        private void decide(Group group, List<Place> places) {
            if (!stop.getAsBoolean()) {
                var unneeded = keepers.unneeded(group.workspace(), group.kind(), places);
                if (!unneeded.isEmpty() && isOurs()) {
                    unneeded.forEach(files::remove);
                    LOG.info("Threw away {} files that nothing needs", unneeded.size());
                }
            }
            places.clear();
        }

        /** Asked only when there is something to throw away. */
        private boolean isOurs() {
            if (isOurs == null) isOurs = asked();
            return isOurs;
        }

        private boolean asked() {
            try {
                var ours = owner.isThisInstallation(files);
                if (!ours) LOG.error("The storage of files belongs to another installation; nothing is thrown away");
                return ours;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
