package shuke.kernel.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.Workspaces;
import shuke.kernel.vault.DamagedValue;
import shuke.kernel.vault.KeyRotation;

/**
 * Seals records anew that are not sealed as they are to be: with other keys, other fields, found in another way. Some at a time, each
 * time in a transaction of its own, while people go on reading and writing; cut off at any point, it goes on from there. When no
 * record is left with codes of old keys, these are forgotten.
 */
@Component
public class Resealing implements Chore {
    static final String KIND = "record.sealing";

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final SchemaCatalog catalog;
    private final Workspaces workspaces;
    private final Resemblances resemblances;
    private final Resealer resealer;
    private final ResealingStore store;
    private final ObjectProvider<KeyRotation> rotation;

    Resealing(
            SchemaCatalog catalog,
            Workspaces workspaces,
            Resemblances resemblances,
            Resealer resealer,
            ResealingStore store,
            ObjectProvider<KeyRotation> rotation) {
        this.catalog = catalog;
        this.workspaces = workspaces;
        this.resemblances = resemblances;
        this.resealer = resealer;
        this.store = store;
        this.rotation = rotation;
    }

    /**
     * How far the records of an object are sealed as they are to be.
     *
     * @param fields the names of the sealed ones
     * @param done of {@code total} records; both 0 before the first look
     */
    public record Progress(String object, List<String> fields, boolean over, long done, long total) {
        public Progress {
            fields = List.copyOf(fields);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** What is wrong in one workspace does not keep the others from it, but old keys are kept for it. */
    @Override
    public void run(BooleanSupplier stop) {
        if (rotation.stream().anyMatch(KeyRotation::isFresh)) {
            return; // whoever is at a change with the old keys comes to an end first
        }
        var isOver = true;
        for (var workspace : workspaces.opened()) {
            try {
                isOver &= reseal(workspace, stop);
            } catch (DataAccessException | DamagedValue failed) {
                LOG.error("Records of workspace {} could not be sealed anew", workspace.name(), failed);
                isOver = false;
            }
        }
        if (isOver && new HashSet<>(workspaces.opened()).containsAll(workspaces.all())) {
            rotation.ifAvailable(KeyRotation::retire);
        }
    }

    /** @return true when all records of the workspace are sealed as they are to be */
    private boolean reseal(Workspace workspace, BooleanSupplier stop) {
        var schema = catalog.current(workspace);
        var known = store.all(workspace);
        for (var object : schema.objects()) {
            var edition = resemblances.edition(workspace, object);
            var state = known.get(object.name());
            if (edition.isEmpty() || (state != null && state.edition().equals(edition))) {
                continue;
            }
            do {
                if (stop.getAsBoolean() || !edition.equals(resemblances.edition(workspace, object))) {
                    return false;
                }
            } while (!resealer.step(workspace, schema, object, edition));
        }
        return true;
    }

    /** For every object that has something sealed, or is found by parts. */
    public List<Progress> progress(Workspace workspace) {
        var known = store.all(workspace);
        var progress = new ArrayList<Progress>();
        for (var object : catalog.current(workspace).objects()) {
            var edition = resemblances.edition(workspace, object);
            if (!edition.isEmpty()) {
                var state = known.get(object.name());
                var fields = object.fields().stream()
                        .filter(field -> field.encrypted())
                        .map(field -> field.name())
                        .toList();
                progress.add(progress(object.name(), fields, edition, state));
            }
        }
        return progress;
    }

    /** What was counted for other keys or fields says nothing of these: nobody looked yet. */
    private static Progress progress(
            String object, List<String> fields, String edition, ResealingStore.@Nullable State state) {
        if (state == null || !(state.wanted().equals(edition) || state.edition().equals(edition))) {
            return new Progress(object, fields, false, 0, 0);
        }
        return new Progress(object, fields, state.edition().equals(edition), state.done(), state.total());
    }
}
