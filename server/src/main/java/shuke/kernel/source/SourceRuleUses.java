package shuke.kernel.source;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;

/** Rules in which somebody named a field. Without it there is nothing to choose. */
@Component
class SourceRuleUses implements UsedElsewhere {
    private final RulesStore store;

    SourceRuleUses(RulesStore store) {
        this.store = store;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        return store.all(actor.workspace()).entrySet().stream()
                .filter(each -> each.getValue().rules().path("fields").propertyNames().stream()
                        .anyMatch(field -> target.is(each.getKey(), field)))
                .map(each -> new Usage.Use("sources", each.getKey(), "", false))
                .toList();
    }
}
