package shuke.kernel.report;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * Makes and changes reports and dashboards. A private one is its owner's; a team's is changed by its owner, by who leads the team and
 * by whoever has the function {@code settings}, which is needed too for what is for everyone. Those that come with the program are
 * changed by nobody: whoever wants to, keeps a copy.
 */
@Component
public class SheetEditor {
    private static final int MOST = 200;
    private static final Duration COMES_BACK = Duration.ofDays(30);

    private final Sheets sheets;
    private final SheetStore store;
    private final SheetTrail trail;
    private final SheetCheck check;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SheetEditor(
            Sheets sheets,
            SheetStore store,
            SheetTrail trail,
            SheetCheck check,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.store = store;
        this.trail = trail;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public SeenSheet create(Actor actor, SheetForm form) {
        var sheet = form.as(ids.next(), actor.user(), 1);
        check.require(actor, sheet);
        return sheets.seen(actor, within(() -> {
            if (store.countOf(actor.workspace(), sheet.content().kind(), actor.user()) >= MOST) {
                throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.of("reportTooMany", MOST));
            }
            return saved(actor, null, sheet);
        }));
    }

    /**
     * @param form the whole of it as it is to be
     * @param seen the version that the caller has seen; null when any will do
     */
    public SeenSheet change(Actor actor, UUID id, SheetForm form, @Nullable Long seen) {
        return sheets.seen(actor, within(() -> {
            var before = found(actor, form.content().kind(), id, false);
            if (seen != null && seen != before.version()) {
                throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.of("reportStale"));
            }
            var after = form.as(id, before.owner(), before.version() + 1);
            check.require(actor, after);
            return saved(actor, before, after);
        }));
    }

    /** For a month it can come back. */
    public void remove(Actor actor, Kind kind, UUID id) {
        within(() -> {
            var sheet = found(actor, kind, id, false);
            var now = clock.instant();
            store.remove(actor.workspace(), id, now, now.minus(COMES_BACK));
            trail.changed(actor, sheet, null);
            return sheet;
        });
    }

    public SeenSheet restore(Actor actor, Kind kind, UUID id) {
        return sheets.seen(actor, within(() -> {
            var sheet = found(actor, kind, id, true);
            store.restore(actor.workspace(), id);
            trail.changed(actor, null, sheet);
            return sheet;
        }));
    }

    private Sheet saved(Actor actor, @Nullable Sheet before, Sheet after) {
        store.save(actor.workspace(), after, clock.instant());
        trail.changed(actor, before, after);
        return after;
    }

    private Sheet found(Actor actor, Kind kind, UUID id, boolean removed) {
        var sheet = store.find(actor.workspace(), kind, id, removed).orElseThrow(ProblemException::notFound);
        sheets.requireChange(actor, sheet);
        return sheet;
    }

    private Sheet within(Supplier<Sheet> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
