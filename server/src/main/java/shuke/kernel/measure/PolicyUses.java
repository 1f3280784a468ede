package shuke.kernel.measure;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;
import tools.jackson.databind.JsonNode;

/** Policies in which somebody named a field. Without it they are as usual. */
@Component
class PolicyUses implements UsedElsewhere {
    private final MeasurePolicyStore store;

    PolicyUses(MeasurePolicyStore store) {
        this.store = store;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        return store.all(actor.workspace()).entrySet().stream()
                .filter(each -> names(each.getValue().policy()).anyMatch(field -> target.is(each.getKey(), field)))
                .map(each -> new Usage.Use("quality", each.getKey(), "", false))
                .toList();
    }

    /** A field that does not count is none that anybody would miss. */
    private static Stream<String> names(JsonNode said) {
        return Stream.concat(
                Stream.of(
                        said.path("source").asString(""),
                        said.path("confirmedBy").asString("")),
                said.path("weights").properties().stream()
                        .filter(weight -> weight.getValue().asInt() > 0)
                        .map(weight -> weight.getKey()));
    }
}
