package shuke.kernel.federation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
        append(actor, provider.id(), Entry.Changed.between(told(before), told(after), Set.of()));
    }

    void linked(Actor actor, Provider provider, UUID user) {
        append(actor, provider.id(), List.of(new Entry.Changed("link", null, user.toString())));
    }

    void unlinked(Actor actor, UUID provider, UUID user) {
        append(actor, provider, List.of(new Entry.Changed("link", user.toString(), null)));
    }

    private static Map<String, JsonNode> told(@Nullable Provider provider) {
        var told = new TreeMap<String, JsonNode>();
        if (provider == null) return told;
        JsonNode form = JSON.valueToTree(ProviderForm.of(provider));
        for (var member : form.properties()) {
            if (!member.getValue().isNull()) told.put(member.getKey(), member.getValue());
        }
        return told;
    }

    private void append(Actor actor, UUID provider, List<Entry.Changed> changes) {
        audit.note(actor, new Event(Action.DEFINED, OBJECT, provider, changes));
    }
}
