package shuke.kernel.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/** How people come in, for those who look after them. */
@Component
public class Admissions {
    private final AdmissionStore store;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SignInLinks links;
    private final List<Entitlement> entitlements;
    private final InstantSource clock;

    Admissions(
            AdmissionStore store,
            Sessions sessions,
            Tokens tokens,
            SignInLinks links,
            List<Entitlement> entitlements,
            InstantSource clock) {
        this.store = store;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.entitlements = List.copyOf(entitlements);
        this.clock = clock;
    }

    /**
     * What somebody has to come in with.
     *
     * @param lastSeenAt of her open sessions
     * @param link the kind of a link that still counts, until {@code linkUntil}
     */
    public record Admission(
            UUID user,
            boolean hasPassword,
            boolean mustChangePassword,
            boolean hasTotp,
            int passkeys,
            int sessions,
            int tokens,
            @Nullable Instant lastSeenAt,
            @Nullable String link,
            @Nullable Instant linkUntil) {}

    /** Of everybody who is not in the recycle bin. */
    public List<Admission> all(Workspace workspace) {
        return store.all(workspace, clock.instant());
    }

    /**
     * To be told after people were changed, in the same transaction. Whoever may no longer sign in is out at once: sessions, tokens,
     * links and whatever else she was given end.
     *
     * @throws ProblemException 409 {@code lastAdministrator} when nobody would be left who could look after the workspace
     */
    @Transactional
    public void changed(Actor actor, Collection<UUID> users) {
        var workspace = actor.workspace();
        store.lock(workspace);
        var isLocked = store.administrators(workspace) == 0
                || (store.equippedAdministrators(workspace) == 0 && store.areEquipped(workspace, users));
        if (isLocked) throw ProblemException.of(Kind.CONFLICT, Problem.of("lastAdministrator"));
        store.shutOut(workspace, users).forEach(user -> shutOut(actor, user));
    }

    private void shutOut(Actor actor, UUID user) {
        sessions.closeAll(actor, user);
        tokens.revokeAll(actor, user);
        links.revoke(actor, user);
        entitlements.forEach(given -> given.end(actor, user));
    }
}
