package shuke.kernel.view;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.live.Live;

/** Changes of views in the log, in the transaction that makes them, and told to the pages that show them once it has committed. */
@Component
class ViewTrail {
    private static final String OBJECT = "view";
    private static final String FILTER = "filter";
    private static final String COLOURS = "colours";

    private final Audit audit;
    private final InstantSource clock;
    private final Live live;

    ViewTrail(Audit audit, InstantSource clock, Live live) {
        this.audit = audit;
        this.clock = clock;
        this.live = live;
    }

    /** One of the two is there. */
    void changed(Actor actor, @Nullable View before, @Nullable View after) {
        var view = Objects.requireNonNull(after == null ? before : after);
        live.viewsChanged(
                actor.workspace(), view.object(), isPrivate(before) && isPrivate(after) ? view.owner() : null);
        var old = before == null ? Map.<String, Object>of() : told(before);
        var now = after == null ? Map.<String, Object>of() : told(after);
        var changes = Entry.Changed.between(old, now, Set.of(FILTER, COLOURS));
        if (changes.isEmpty()) return;
        audit.append(actor, List.of(Entry.of(actor, clock.instant(), OBJECT, view.id(), Action.DEFINED, changes)));
    }

    private static boolean isPrivate(@Nullable View view) {
        return view == null || view.audience() == Audience.PRIVATE;
    }

    private static Map<String, Object> told(View view) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", view.name());
        told.put("object", view.object());
        told.put("audience", view.audience().text());
        if (view.team() != null) told.put("team", view.team().toString());
        told.put("tab", view.tab());
        ViewJson.of(view.look()).properties().forEach(member -> {
            if (!member.getValue().isNull()
                    && !(member.getValue().isArray() && member.getValue().isEmpty())) {
                told.put(member.getKey(), member.getValue());
            }
        });
        if (view.filter() != null) told.put(FILTER, ViewJson.of(view.filter()));
        if (!view.colours().isEmpty()) told.put(COLOURS, ViewJson.of(view.colours()));
        return told;
    }
}
