package shuke.kernel.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;

/** Which teams stand where, for rooms whose rights follow from it. */
@Component
public class Teams {
    private final ShareStore store;

    Teams(ShareStore store) {
        this.store = store;
    }

    /** Her team and those above it: what is meant for any of them is meant for her. */
    public Set<UUID> around(Actor actor) {
        return store.teamsAround(actor.workspace(), actor.user());
    }

    /** The teams and all that are below them. */
    public Set<UUID> below(Workspace workspace, Collection<UUID> teams) {
        return teams.isEmpty() ? Set.of() : store.teamsBelow(workspace, teams);
    }

    public boolean isTeam(Workspace workspace, UUID id) {
        return store.isTeam(workspace, id);
    }
}
