package shuke.kernel.view;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.live.Live;

/** What people arrange for themselves: columns, widths and density of each view, which one opens, the order of tabs. */
@Component
public class OwnLooks {
    /** Stands for the list itself where a view is named. */
    public static final UUID LIST = new UUID(0, 0);

    private final OwnStore store;
    private final Views views;
    private final Access access;
    private final Live live;

    OwnLooks(OwnStore store, Views views, Access access, Live live) {
        this.store = store;
        this.views = views;
        this.access = access;
        this.live = live;
    }

    /** A view that she no longer sees opens nothing. */
    public Choice choice(Actor actor, String object) {
        var choice = store.choice(actor, object).orElse(Choice.NONE);
        var opening = choice.opening();
        return opening == null || views.isSeen(actor, object, opening)
                ? choice
                : new Choice(null, choice.tabs(), choice.hidden());
    }

    public void choose(Actor actor, String object, Choice choice) {
        requireSeen(actor, object, choice.opening());
        if (choice.tabs().size() > Choice.MOST_TABS) {
            throw ProblemException.invalid(Problem.at("tabs", "tooMany", Choice.MOST_TABS));
        }
        if (choice.hidden().size() > Choice.MOST_TABS) {
            throw ProblemException.invalid(Problem.at("hidden", "tooMany", Choice.MOST_TABS));
        }
        store.choose(actor, object, choice);
        live.viewsChanged(actor.workspace(), object, actor.user());
    }

    /** By view; the list itself under {@link #LIST}. Columns that she may not see are left out. */
    public Map<UUID, Look> of(Actor actor, String object) {
        var looks = store.looks(actor, object);
        var schema = access.sight(actor).view();
        looks.replaceAll((view, look) -> Sighted.look(schema, object, look));
        return looks;
    }

    /** @param look null for what the view itself says */
    public void keep(Actor actor, String object, UUID view, @Nullable Look look) {
        requireSeen(actor, object, view.equals(LIST) ? null : view);
        if (look == null) {
            store.forget(actor, object, view);
        } else {
            store.keep(actor, object, view, look);
        }
        live.viewsChanged(actor.workspace(), object, actor.user());
    }

    private void requireSeen(Actor actor, String object, @Nullable UUID view) {
        var sight = access.sight(actor);
        access.require(sight, sight.view().object(object), Operation.READ);
        if (view != null && !views.isSeen(actor, object, view)) throw ProblemException.notFound();
    }
}
