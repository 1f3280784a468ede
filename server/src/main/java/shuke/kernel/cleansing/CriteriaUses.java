package shuke.kernel.cleansing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.Spoken;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;

/** Objects in which something is looked for that speaks of a field. Without it that is no longer looked for. */
@Component
class CriteriaUses implements UsedElsewhere {
    private final CriteriaStore store;

    CriteriaUses(CriteriaStore store) {
        this.store = store;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        var uses = new ArrayList<Usage.Use>();
        store.changed(actor.workspace()).forEach((object, criteria) -> {
            if (target.isWhole(object) || speaks(target, object, criteria)) {
                uses.add(new Usage.Use("cleansing", object, "", false));
            }
        });
        return uses;
    }

    private static boolean speaks(Target target, String object, Criteria criteria) {
        var fields = Stream.of(
                        criteria.expected().stream(),
                        criteria.optional().stream(),
                        criteria.checks().stream().flatMap(check -> Stream.ofNullable(check.field())))
                .flatMap(each -> each);
        return fields.anyMatch(field -> target.is(object, field))
                || criteria.checks().stream()
                        .anyMatch(check -> Spoken.of(target, object, new Filter.Text(check.when())));
    }
}
