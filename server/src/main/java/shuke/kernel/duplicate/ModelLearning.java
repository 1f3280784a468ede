package shuke.kernel.duplicate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.record.Decisions;
import shuke.kernel.record.Inspection;
import shuke.kernel.record.Likeness;
import shuke.kernel.record.Resealing;
import shuke.kernel.record.Walk;
import shuke.kernel.schema.DuplicateRule;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.Workspaces;
import shuke.matching.Heading;
import shuke.matching.Model;
import shuke.matching.Values;
import shuke.matching.table.Column;
import shuke.matching.table.Dictionary;
import shuke.matching.table.Table;

/**
 * Learns from the records of an object by what they are known to be of one thing: once there are enough, again when there are twice
 * as many, and when other fields come to be compared. What people decide of single records corrects it. The records are gone through behind it by {@link Resealing}.
 */
@Component
class ModelLearning implements Chore {
    static final String KIND = "duplicate-learning";

    private static final Logger LOG = LoggerFactory.getLogger(ModelLearning.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** Fewer say less than what is usual. */
    static final int ENOUGH = 200;

    private static final int SAMPLE = 100_000;

    /** Fewer decisions would be chance. */
    static final int LESSONS = 10;

    private static final int MOST_LESSONS = 2_000;

    private final SchemaCatalog catalog;
    private final Workspaces workspaces;
    private final Walk records;
    private final Decisions decisions;
    private final Inspection inspection;
    private final Resealing resealing;
    private final ModelStore store;
    private final DuplicateModels models;
    private final InstantSource clock;

    ModelLearning(
            SchemaCatalog catalog,
            Workspaces workspaces,
            Walk records,
            Decisions decisions,
            Inspection inspection,
            Resealing resealing,
            ModelStore store,
            DuplicateModels models,
            InstantSource clock) {
        this.catalog = catalog;
        this.workspaces = workspaces;
        this.records = records;
        this.decisions = decisions;
        this.inspection = inspection;
        this.resealing = resealing;
        this.store = store;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        for (var workspace : workspaces.opened()) {
            try {
                learn(workspace, stop);
            } catch (DataAccessException failed) {
                LOG.error("Nothing could be learnt in workspace {}", workspace.name(), failed);
            }
        }
    }

    /** One workspace; cut off, it begins anew with the object that it was at. */
    void learn(Workspace workspace, BooleanSupplier stop) {
        var known = store.all(workspace);
        settle(workspace, known);
        for (var object : catalog.current(workspace).objects()) {
            var rule = object.duplicates();
            if (rule != null && !stop.getAsBoolean()) {
                var number = inspection.count(workspace, object.name());
                if (isWorthIt(known.get(object.name()), rule, number)) {
                    learn(workspace, object, rule, number);
                }
            }
        }
        var learnt = store.all(workspace);
        for (var object : catalog.current(workspace).objects()) {
            var rule = object.duplicates();
            var kept = learnt.get(object.name());
            if (rule != null && kept != null && DuplicateModels.fits(kept.model(), rule)) {
                teach(workspace, object.name(), kept);
            }
        }
        models.follow();
    }

    private static boolean isWorthIt(ModelStore.@Nullable Kept kept, DuplicateRule rule, long number) {
        if (number < ENOUGH) return false;
        if (kept == null || !DuplicateModels.fits(kept.model(), rule)) return true;
        return kept.settled() && number >= 2 * kept.records();
    }

    private void learn(Workspace workspace, ObjectType object, DuplicateRule rule, long number) {
        var sample = records.sample(workspace, object.name(), SAMPLE);
        var headings = Likeness.headings(object, rule);
        if (sample.size() >= ENOUGH) {
            store.put(
                    workspace, object.name(), Model.learn(table(headings, sample), headings), number, clock.instant());
        }
    }

    /** Only how much what they have in common says is corrected: records are found as before. */
    private void teach(Workspace workspace, String object, ModelStore.Kept kept) {
        var state = decisions.state(workspace, object, LESSONS);
        if (state == null || state.equals(kept.lessons())) return;
        var lessons = decisions.latest(workspace, object, MOST_LESSONS);
        store.teach(workspace, object, kept.edition(), kept.model().taught(lessons), state);
    }

    private static Table table(List<Heading> headings, List<Values> sample) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < headings.size(); i++) {
            var texts = new Dictionary();
            var at = i;
            var codes = sample.stream()
                    .mapToInt(values ->
                            texts.code(Objects.requireNonNullElse(values.texts().get(at), "")))
                    .toArray();
            columns.add(new Column(headings.get(i).name(), codes, texts.values()));
        }
        var ids = new ArrayList<String>();
        for (var row = 0; row < sample.size(); row++) ids.add(Integer.toString(row));
        return new Table(ids, columns);
    }

    /** Forgets a former model when no record is left that is found by it. */
    private void settle(Workspace workspace, Map<String, ModelStore.Kept> known) {
        for (var progress : resealing.progress(workspace)) {
            var kept = known.get(progress.object());
            if (kept == null) continue;
            var isInUse = !clock.instant().isBefore(kept.learntAt().plus(DuplicateModels.HEARD));
            if (isInUse && !kept.settled() && progress.over()) {
                store.settle(workspace, progress.object(), kept.edition());
            }
        }
    }
}
