package shuke.kernel.form;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;

/** Forms that ask for a field. Without it they would go on without what strangers are asked for, so it stands in the way. */
@Component
class FormUses implements UsedElsewhere {
    private final FormStore store;

    FormUses(FormStore store) {
        this.store = store;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        return store.all(actor.workspace()).stream()
                .map(Form::definition)
                .filter(it -> names(it, target))
                .map(it -> new Usage.Use(FormStore.ROOM, it.object(), it.name(), true))
                .toList();
    }

    private static boolean names(Definition it, Target target) {
        return target.isWhole(it.object())
                || it.entries().stream().anyMatch(entry -> target.is(it.object(), entry.field()))
                || it.sources().stream().anyMatch(source -> target.is(it.object(), source.field()));
    }
}
