package shuke.kernel.access;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;

/** Sharing rules that speak of a field or an object: they stand in its way, since without it they would share something else. */
@Component
class RuleUses implements UsedElsewhere {
    private final RoleCatalog catalog;

    RuleUses(RoleCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        return catalog.current(actor.workspace()).rules().stream()
                .filter(rule -> target.isWhole(rule.object()) || speaks(rule, target))
                .map(rule -> new Usage.Use("sharingRule", rule.object(), rule.name(), true))
                .toList();
    }

    private static boolean speaks(SharingRule rule, Target target) {
        return rule.source() instanceof SharingRule.Fulfilling(var condition) && target.isIn(rule.object(), condition);
    }
}
