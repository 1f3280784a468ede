package shuke.kernel.collect;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;

/** Websites that find their visitors by a field. Without it they would stay unknown, so it stands in the way. */
@Component
class WebsiteUses implements UsedElsewhere {
    private final WebsiteStore store;

    WebsiteUses(WebsiteStore store) {
        this.store = store;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        return store.all(actor.workspace()).stream()
                .map(Website::definition)
                .flatMap(it -> it.knownBy().stream()
                        .filter(way -> names(way, target))
                        .map(way -> new Usage.Use(WebsiteStore.ROOM, way.object(), it.name(), true)))
                .toList();
    }

    private static boolean names(Definition.KnownBy way, Target target) {
        return target.isWhole(way.object()) || way.fields().stream().anyMatch(field -> target.is(way.object(), field));
    }
}
