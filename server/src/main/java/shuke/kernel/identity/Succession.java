package shuke.kernel.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/**
 * When all people of a workspace are replaced by those of another installation, whoever has the same e-mail address goes on signing in
 * as before: her password, her second factors and her sessions become those of her new record. What others signed in with is removed.
 */
@Component
public class Succession {
    private final SuccessionStore store;

    Succession(SuccessionStore store) {
        this.store = store;
    }

    /** Those who may sign in, by e-mail address in lower case. */
    public Map<String, UUID> people(Workspace workspace) {
        return store.people(workspace);
    }

    /**
     * In the transaction that has replaced the people.
     *
     * @param before who could sign in until then
     * @throws ProblemException 409 {@code wholeNobodyStays} when no administrator is left who could
     */
    public void settle(Workspace workspace, Map<String, UUID> before) {
        if (!store.isAdministratorAmong(workspace, pass(workspace, before).values()))
            throw ProblemException.of(Kind.CONFLICT, Problem.of("wholeNobodyStays"));
    }

    /** As {@link #settle}, for whoever gets in without being anybody: it does not matter whether somebody is left. */
    public Map<UUID, UUID> pass(Workspace workspace, Map<String, UUID> before) {
        var after = store.people(workspace);
        var successors = new LinkedHashMap<UUID, UUID>();
        before.forEach((email, id) -> {
            var successor = after.get(email);
            if (successor != null) successors.put(id, successor);
        });
        store.pass(workspace, successors);
        return successors;
    }
}
