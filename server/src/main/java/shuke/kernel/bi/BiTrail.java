package shuke.kernel.bi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;

/** What happens to accesses, in the log: no password. */
@Component
class BiTrail {
    private static final String OBJECT = "bi";

    private final Audit audit;

    BiTrail(Audit audit) {
        this.audit = audit;
    }

    void made(Actor actor, BiAccess access) {
        note(actor, access.id(), Map.of(), said(access));
    }

    /** @param after the same with its new end */
    void renewed(Actor actor, BiAccess before, BiAccess after) {
        var said = new LinkedHashMap<String, Object>(said(after));
        said.put("password", "renewed");
        note(actor, after.id(), said(before), said);
    }

    void removed(Actor actor, BiAccess access) {
        note(actor, access.id(), said(access), Map.of());
    }

    /** That it ended with its person's way in. */
    void ended(Actor actor, UUID access, UUID person) {
        note(actor, access, Map.of("person", person.toString()), Map.of());
    }

    private void note(Actor actor, UUID access, Map<String, ?> before, Map<String, ?> after) {
        audit.note(actor, new Event(Action.DEFINED, OBJECT, access, Entry.Changed.between(before, after, Set.of())));
    }

    private static Map<String, Object> said(BiAccess access) {
        var said = new LinkedHashMap<String, Object>();
        said.put("login", access.login());
        said.put("person", access.person().toString());
        said.put("name", access.name());
        said.put("expiresAt", access.expiresAt().toString());
        return said;
    }
}
