package shuke.kernel.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Delegation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.identity.Secret;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The apps of a workspace, for whoever has the function {@code apps}. One that acts as somebody only who may look after her changes. */
@Service
public class AppBook {
    /** Lets scanners find a secret that was published by mistake. */
    private static final String SECRET = "shuke_secret_";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 200;

    private final AppStore store;
    private final AppTokenStore tokens;
    private final AppCheck check;
    private final AppTrail trail;
    private final Access access;
    private final Delegation delegation;
    private final Ids ids;
    private final InstantSource clock;

    AppBook(
            AppStore store,
            AppTokenStore tokens,
            AppCheck check,
            AppTrail trail,
            Access access,
            Delegation delegation,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.tokens = tokens;
        this.check = check;
        this.trail = trail;
        this.access = access;
        this.delegation = delegation;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new app.
     *
     * @param secret told this once; null for a public one
     */
    public record Made(App app, @Nullable String secret) {}

    /** In the order in which they were made. */
    public List<App> all(Actor actor) {
        access.require(actor, Function.APPS);
        return store.all(actor.workspace());
    }

    public App find(Actor actor, UUID id) {
        access.require(actor, Function.APPS);
        return store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Registers an app, or refuses with everything that is wrong with it.
     *
     * @param said the members of {@link AppJson}
     */
    @Transactional
    public Made add(Actor actor, ObjectNode said) {
        access.require(actor, Function.APPS);
        if (store.all(actor.workspace()).size() >= MOST) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("appMost", MOST));
        }
        var definition = check.read(actor, said);
        var app = new App(ids.next(), 1, definition, clock.instant(), null, null);
        var secret = definition.confidential() ? SECRET + Secret.next() : null;
        store.add(actor.workspace(), app, secret == null ? null : Secret.hash(secret));
        trail.defined(actor, app.id(), Map.of(), AppJson.of(definition));
        return new Made(app, secret);
    }

    /**
     * Changes an app. What it was given and may no longer ask for opens nothing from then on.
     *
     * @param said what is left out stays
     * @param seen the version that the caller has seen; null when any will do
     */
    @Transactional
    public App change(Actor actor, UUID id, ObjectNode said, @Nullable Long seen) {
        var before = locked(actor, id);
        if (seen != null && seen != before.version()) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("appChanged"));
        }
        ObjectNode tree = JSON.valueToTree(AppJson.of(before.definition()));
        said.properties().forEach(member -> tree.set(member.getKey(), member.getValue()));
        var definition = check.read(actor, tree);
        if (definition.confidential() != before.definition().confidential()) {
            throw ProblemException.invalid(Problem.at("confidential", "appKindStays"));
        }
        var after = new App(
                id, before.version() + 1, definition, before.madeAt(), before.lastUsedAt(), before.lastUsedFrom());
        store.change(actor.workspace(), after);
        trail.defined(actor, id, AppJson.of(before.definition()), AppJson.of(definition));
        return after;
    }

    /** Removes an app, and with it whatever it was given. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        var before = locked(actor, id);
        store.remove(actor.workspace(), id);
        trail.defined(actor, id, AppJson.of(before.definition()), Map.of());
    }

    /** A new secret, which is never told again. The old one is worth nothing at once, as are the tokens that it got the app itself. */
    @Transactional
    public String rotate(Actor actor, UUID id) {
        var app = locked(actor, id);
        if (!app.definition().confidential()) throw ProblemException.of(Kind.CONFLICT, Problem.of("appPublic"));
        var secret = SECRET + Secret.next();
        store.rotate(actor.workspace(), id, Secret.hash(secret));
        tokens.removeOwn(actor.workspace(), id);
        trail.defined(actor, id, Map.of(), Map.of("secret", "rotated"));
        return secret;
    }

    private App locked(Actor actor, UUID id) {
        access.require(actor, Function.APPS);
        var app = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        var serviceUser = app.definition().serviceUser();
        if (serviceUser != null) delegation.requireCharge(actor, serviceUser);
        return app;
    }
}
