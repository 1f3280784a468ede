package shuke.kernel.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens to providers and to the links to people, in the log, in the transaction that does it. Never a secret. */
@Component
class ProviderTrail {
    private static final String OBJECT = "identityProvider";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Audit audit;

    ProviderTrail(Audit audit) {
        this.audit = audit;
    }

    void changed(Actor actor, @Nullable Provider before, @Nullable Provider after) {
        var provider = Objects.requireNonNull(after == null ? before : after);
        append(actor, provider.id(), between(tree(before), tree(after)));
    }

    void linked(Actor actor, Provider provider, UUID user) {
        append(actor, provider.id(), List.of(new Entry.Changed("link", null, user.toString())));
    }

    void unlinked(Actor actor, UUID provider, UUID user) {
        append(actor, provider, List.of(new Entry.Changed("link", user.toString(), null)));
    }

    private static JsonNode tree(@Nullable Provider provider) {
        return provider == null ? JSON.createObjectNode() : JSON.valueToTree(ProviderForm.of(provider));
    }

    private static List<Entry.Changed> between(JsonNode before, JsonNode after) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        var changes = new ArrayList<Entry.Changed>();
        for (var name : names) {
            if (!before.path(name).equals(after.path(name)))
                changes.add(new Entry.Changed(name, value(before, name), value(after, name)));
        }
        return changes;
    }

    private static @Nullable Object value(JsonNode tree, String name) {
        var value = tree.path(name);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private void append(Actor actor, UUID provider, List<Entry.Changed> changes) {
        audit.note(actor, new Event(Action.DEFINED, OBJECT, provider, changes));
    }
}
