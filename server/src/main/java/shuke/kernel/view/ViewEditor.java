package shuke.kernel.view;

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
import shuke.kernel.base.ProblemException.Kind;

/**
 * Makes and changes views. A private one is its owner's; a team's is changed by its owner, by who leads the team and by whoever has
 * the function {@code settings}, which is needed too for views of everyone. Nobody keeps a view whose question would be refused.
 */
@Component
public class ViewEditor {
    private static final int MOST = 200;
    private static final Duration COMES_BACK = Duration.ofDays(30);

    private final Views views;
    private final ViewStore store;
    private final ViewTrail trail;
    private final ViewCheck check;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ViewEditor(
            Views views,
            ViewStore store,
            ViewTrail trail,
            ViewCheck check,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.views = views;
        this.store = store;
        this.trail = trail;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public SeenView create(Actor actor, ViewForm form) {
        var view = form.as(ids.next(), actor.user(), 1);
        check.require(actor, view);
        return views.seen(actor, within(() -> {
            if (store.countOf(actor.workspace(), view.object(), actor.user()) >= MOST) {
                throw ProblemException.of(Kind.CONFLICT, Problem.of("viewTooMany", MOST));
            }
            return saved(actor, null, view);
        }));
    }

    /**
     * @param form the whole view as it is to be; the object stays what it is
     * @param seen the version that the caller has seen; null when any will do
     */
    public SeenView change(Actor actor, UUID id, ViewForm form, @Nullable Long seen) {
        return views.seen(actor, within(() -> {
            var before = found(actor, id, false);
            if (seen != null && seen != before.version()) {
                throw ProblemException.of(Kind.CONFLICT, Problem.of("viewStale"));
            }
            var after = new ViewForm(
                            before.object(),
                            form.name(),
                            form.audience(),
                            form.team(),
                            form.tab(),
                            form.look(),
                            form.filter(),
                            form.colours())
                    .as(id, before.owner(), before.version() + 1);
            check.require(actor, after);
            return saved(actor, before, after);
        }));
    }

    /** For a month it can come back. */
    public void remove(Actor actor, UUID id) {
        within(() -> {
            var view = found(actor, id, false);
            var now = clock.instant();
            store.remove(actor.workspace(), id, now, now.minus(COMES_BACK));
            trail.changed(actor, view, null);
            return view;
        });
    }

    public SeenView restore(Actor actor, UUID id) {
        return views.seen(actor, within(() -> {
            var view = found(actor, id, true);
            store.restore(actor.workspace(), id);
            trail.changed(actor, null, view);
            return view;
        }));
    }

    private View saved(Actor actor, @Nullable View before, View after) {
        store.save(actor.workspace(), after, clock.instant());
        trail.changed(actor, before, after);
        return after;
    }

    private View found(Actor actor, UUID id, boolean removed) {
        var view = store.find(actor.workspace(), id, removed).orElseThrow(ProblemException::notFound);
        check.requireChange(actor, view);
        return view;
    }

    private View within(Supplier<View> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
