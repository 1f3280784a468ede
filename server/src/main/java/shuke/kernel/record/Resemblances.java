package shuke.kernel.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.Vault;

/** Hands out how records of an object are held against each other; nothing for objects without a rule. */
@Component
class Resemblances {
    private final ObjectProvider<Likenesses> learnt;
    private final Vault vault;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    Resemblances(ObjectProvider<Likenesses> learnt, Vault vault) {
        this.learnt = learnt;
        this.vault = vault;
    }

    private record Place(Workspace workspace, String object) {}

    private record Kept(ObjectType object, List<Likeness> known, Resemblance made) {
        /** The very same definition: a schema is swapped as a whole, and comparing two would cost more than it saves. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(ObjectType other, List<Likeness> likenesses) {
            return object == other && known.equals(likenesses);
        }
    }

    Optional<Resemblance> of(Workspace workspace, ObjectType object) {
        var rule = object.duplicates();
        if (rule == null) {
            return Optional.empty();
        }
        var known = learnt.stream()
                .findFirst()
                .map(all -> all.of(workspace, object))
                .orElse(List.of());
        var place = new Place(workspace, object.name());
        var there = kept.get(place);
        if (there == null || !there.isOf(object, known)) {
            there = new Kept(object, known, Resemblance.of(object, rule, known));
            kept.put(place, there);
        }
        return Optional.of(there.made());
    }

    /** As {@link Vault#edition}, and of what records of one thing are found by. */
    String edition(Workspace workspace, ObjectType object) {
        return vault.edition(object)
                + of(workspace, object).map(how -> " ~ " + how.edition()).orElse("");
    }
}
