package shuke.operation.health;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Resealing;

/** Whether all records are found by what they hold: search and lists go by indexes that are built in the background. */
@Component
@Order(4)
class SearchCheck implements Check {
    private final Resealing resealing;
    private final HealthStore store;

    SearchCheck(Resealing resealing, HealthStore store) {
        this.resealing = resealing;
        this.store = store;
    }

    @Override
    public Finding look(Workspace workspace) {
        var open = resealing.progress(workspace).stream()
                .filter(progress -> !progress.over())
                .toList();
        var unusable = store.unusableIndexes(workspace);
        return new Facts()
                .with("building", open.size())
                .with("done", open.stream().mapToLong(Resealing.Progress::done).sum())
                .with(
                        "total",
                        open.stream().mapToLong(Resealing.Progress::total).sum())
                .with("unusable", unusable)
                .of("search", State.of(false, !open.isEmpty() || unusable > 0));
    }
}
