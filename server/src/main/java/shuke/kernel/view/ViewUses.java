package shuke.kernel.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.filter.Spoken;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;

/** Views that speak of a field or an object. One that asks about it is no use without it; others merely lose a column. */
@Component
class ViewUses implements UsedElsewhere {
    private final ViewStore store;
    private final Circle circle;

    ViewUses(ViewStore store, Circle circle) {
        this.store = store;
        this.circle = circle;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        var standing = circle.of(actor);
        var uses = new ArrayList<Usage.Use>();
        var unseen = 0;
        for (var view : store.all(actor.workspace())) {
            var asks = target.isWhole(view.object())
                    || Spoken.of(target, view.object(), view.filter())
                    || view.colours().stream().anyMatch(colour -> Spoken.of(target, view.object(), colour.when()));
            if (!asks && !shows(view, target)) {
                continue;
            }
            if (standing.sees(view)) {
                uses.add(new Usage.Use(asks ? "viewFilter" : "view", view.object(), view.name(), false));
            } else {
                unseen++;
            }
        }
        if (unseen > 0) {
            uses.add(new Usage.Use("viewsOfOthers", target.object(), String.valueOf(unseen), false));
        }
        return List.copyOf(uses);
    }

    private static boolean shows(View view, Target target) {
        var look = view.look();
        return Stream.of(
                        look.columns().stream().map(Look.Column::field),
                        look.sort().stream(),
                        Stream.ofNullable(look.group()))
                .flatMap(paths -> paths)
                .anyMatch(path -> target.isIn(view.object(), path));
    }
}
