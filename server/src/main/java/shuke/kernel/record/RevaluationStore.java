package shuke.kernel.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The table {@code record_revaluation}: how far each summing up anew has come. */
@Component
class RevaluationStore {
    private final DSLContext db;

    RevaluationStore(DSLContext db) {
        this.db = db;
    }

    /**
     * @param currencies whose rates changed; none for all
     * @param family the sums it is at
     * @param last the parent that it came to
     */
    record State(List<String> currencies, String family, UUID last) {}

    void add(Workspace workspace, UUID work, Set<String> currencies) {
        db.execute(
                "insert into %s.record_revaluation (id, currencies) values (?, ?)".formatted(workspace.schema()),
                work,
                currencies.stream().sorted().toArray(String[]::new));
    }

    /** Whoever else is at the same work waits; empty when it is done. */
    Optional<State> lock(Workspace workspace, UUID work) {
        return db.fetchOptional(
                        "select currencies, family, last from %s.record_revaluation where id = ? for update"
                                .formatted(workspace.schema()),
                        work)
                .map(row -> new State(
                        List.of(row.get(0, String[].class)), row.get(1, String.class), row.get(2, UUID.class)));
    }

    void move(Workspace workspace, UUID work, String family, UUID last) {
        db.execute(
                "update %s.record_revaluation set family = ?, last = ? where id = ?".formatted(workspace.schema()),
                family,
                last,
                work);
    }

    void remove(Workspace workspace, UUID work) {
        db.execute("delete from %s.record_revaluation where id = ?".formatted(workspace.schema()), work);
    }
}
