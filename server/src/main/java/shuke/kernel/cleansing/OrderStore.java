package shuke.kernel.cleansing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.cleansing.Order.State;
import shuke.kernel.job.StoredActor;

/** The table {@code cleansing_order}. */
@Component
class OrderStore {
    private final DSLContext db;

    OrderStore(DSLContext db) {
        this.db = db;
    }

    void add(Order order) {
        var query = order.query();
        var kind = query.kind();
        db.execute(
                """
                insert into %s.cleansing_order (id, actor, actor_id, object, kind, field, owner, state, total, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                """.formatted(order.actor().workspace().schema()),
                order.id(),
                StoredActor.text(order.actor()),
                order.actor().user(),
                query.object(),
                kind == null ? null : kind.word(),
                query.field(),
                query.owner(),
                order.state().word(),
                order.total(),
                order.createdAt().atOffset(ZoneOffset.UTC));
    }

    Optional<Order> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.cleansing_order where id = ?".formatted(workspace.schema()), id)
                .map(row -> order(workspace, row));
    }

    /** One that is under way, for nobody else until the transaction ends. */
    Optional<Order> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.cleansing_order where id = ? and state in ('running', 'undoing') for update"
                                .formatted(workspace.schema()),
                        id)
                .map(row -> order(workspace, row));
    }

    /** The latest first. */
    List<Order> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.cleansing_order order by created_at desc limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(row -> order(workspace, row));
    }

    void move(Workspace workspace, UUID id, @Nullable UUID last, long done, long refused) {
        db.execute(
                "update %s.cleansing_order set last = ?, done = done + ?, refused = refused + ? where id = ?"
                        .formatted(workspace.schema()),
                last,
                done,
                refused,
                id);
    }

    /** False when it is not in the state that it is to leave. One that begins to be taken back counts anew. */
    boolean change(Workspace workspace, UUID id, State from, State to, Instant at) {
        var isBack = to == State.UNDOING;
        return 1
                == db.execute(
                        """
                        update %s.cleansing_order set state = ?, finished_at = cast(? as timestamptz),
                        last = case when ? then null else last end, total = case when ? then done else total end,
                        done = case when ? then 0 else done end, refused = case when ? then 0 else refused end
                        where id = ? and state = ?
                        """.formatted(workspace.schema()),
                        to.word(),
                        isBack ? null : at.atOffset(ZoneOffset.UTC),
                        isBack,
                        isBack,
                        isBack,
                        isBack,
                        id,
                        from.word());
    }

    private static Order order(Workspace workspace, Record row) {
        var kind = row.get("kind", String.class);
        return new Order(
                row.get("id", UUID.class),
                StoredActor.of(row.get("actor", String.class), workspace, OrderWork.KIND),
                new FindingQuery(
                        row.get("object", String.class),
                        Finding.State.OPEN,
                        kind == null ? null : Kind.find(kind).orElseThrow(),
                        row.get("field", String.class),
                        row.get("owner", UUID.class),
                        true),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("last", UUID.class),
                row.get("total", Long.class),
                row.get("done", Long.class),
                row.get("refused", Long.class),
                row.get("created_at", Instant.class),
                row.get("finished_at", Instant.class));
    }
}
