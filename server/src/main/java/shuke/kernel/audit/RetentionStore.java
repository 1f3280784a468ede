package shuke.kernel.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The table {@code audit_rule}, and which links are old. */
@Component
class RetentionStore {
    private final DSLContext db;
    private final ChainStore chain;

    RetentionStore(DSLContext db, ChainStore chain) {
        this.db = db;
        this.chain = chain;
    }

    OptionalInt months(Workspace workspace) {
        return db.fetchOptional("select months from %s.audit_rule".formatted(workspace.schema()))
                .map(row -> OptionalInt.of(row.get(0, int.class)))
                .orElseGet(OptionalInt::empty);
    }

    void put(Workspace workspace, @Nullable Integer months) {
        if (months == null) {
            db.execute("delete from %s.audit_rule".formatted(workspace.schema()));
        } else {
            db.execute(
                    "insert into %s.audit_rule (months) values (?) on conflict (one) do update set months = excluded.months"
                            .formatted(workspace.schema()),
                    months);
        }
    }

    /** The first links, as long as all entries of each are older. */
    List<Link> old(Workspace workspace, Instant before, int most) {
        var old = new ArrayList<Link>();
        var next = chain.after(workspace, 0);
        while (next.isPresent() && old.size() < most && next.get().newest().isBefore(before)) {
            old.add(next.get());
            next = chain.after(workspace, next.get().seq());
        }
        return old;
    }
}
