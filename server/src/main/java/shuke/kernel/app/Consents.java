package shuke.kernel.app;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Mandate;
import shuke.kernel.identity.Secret;

/** Which apps people let act for them: asks them, keeps what they said, and takes it back. */
@Service
public class Consents {
    /** The app comes for it at once. */
    private static final Duration CODE = Duration.ofSeconds(60);

    private final WishReader reader;
    private final AppStore apps;
    private final GrantStore grants;
    private final AppTrail trail;
    private final Access access;
    private final Ids ids;
    private final InstantSource clock;

    Consents(
            WishReader reader,
            AppStore apps,
            GrantStore grants,
            AppTrail trail,
            Access access,
            Ids ids,
            InstantSource clock) {
        this.reader = reader;
        this.apps = apps;
        this.grants = grants;
        this.trail = trail;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a person is to decide about.
     *
     * @param scopes what the app asks for; empty where there is nothing to decide
     * @param known whether she has let it do as much before
     * @param host where she will be sent
     * @param back where to send her at once, since the app has asked for something that there is not; null while she is to decide
     */
    public record Question(
            App app,
            List<String> scopes,
            boolean known,
            String host,
            @Nullable URI back) {}

    /**
     * An app that acts for somebody.
     *
     * @param scopes all that she has let it do
     * @param since when first
     */
    public record Given(
            UUID app,
            String name,
            UUID person,
            List<String> scopes,
            Instant since,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {}

    /**
     * What the app asks the actor for.
     *
     * @param query of the address by which the app sent her here
     * @throws ProblemException as long as it is not certain that she may be sent back
     */
    public Question look(Actor actor, String query, String issuer) {
        return switch (reader.read(actor, query, issuer)) {
            case WishReader.Read.Refused(var app, var back) -> new Question(app, List.of(), false, host(back), back);
            case WishReader.Read.Understood(var wish) ->
                new Question(
                        wish.app(),
                        wish.mandate().texts(),
                        isKnown(actor, wish),
                        host(URI.create(wish.redirect())),
                        null);
        };
    }

    /**
     * Keeps what the actor has decided.
     *
     * @return where to send her
     */
    @Transactional
    public URI decide(Actor actor, String query, String issuer, boolean allowed) {
        return switch (reader.read(actor, query, issuer)) {
            case WishReader.Read.Refused(var app, var back) -> back;
            case WishReader.Read.Understood(var wish) ->
                allowed
                        ? wish.granted(code(actor, wish))
                        : Wish.refused(wish.redirect(), wish.state(), issuer, OAuth2Error.ACCESS_DENIED);
        };
    }

    private String code(Actor actor, Wish wish) {
        var workspace = actor.workspace();
        var now = clock.instant();
        var until = now.plus(CODE);
        var grant = new GrantStore.Grant(ids.next(), wish.app().id(), actor.user(), wish.mandate(), now, null, null);
        var code = Secret.next();
        grants.removeExpired(workspace, now);
        grants.add(workspace, grant, until);
        grants.addCode(
                workspace,
                Secret.hash(code),
                new GrantStore.Code(grant.id(), wish.redirect(), wish.challenge(), until, false));
        trail.allowed(actor, wish.app(), actor.user(), wish.mandate());
        return code;
    }

    private boolean isKnown(Actor actor, Wish wish) {
        return grants.ofPerson(actor.workspace(), actor.user(), clock.instant()).stream()
                .anyMatch(grant ->
                        grant.app().equals(wish.app().id()) && grant.mandate().covers(wish.mandate()));
    }

    private static String host(URI redirect) {
        return Objects.requireNonNullElse(redirect.getHost(), redirect.getScheme());
    }

    /** Those that act for the actor, the latest first. */
    public List<Given> mine(Actor actor) {
        return given(actor.workspace(), grants.ofPerson(actor.workspace(), actor.user(), clock.instant()));
    }

    /** For whom an app acts, for whoever looks after apps. */
    public List<Given> of(Actor actor, UUID app) {
        access.require(actor, Function.APPS);
        return given(actor.workspace(), grants.ofApp(actor.workspace(), app, clock.instant()));
    }

    /** From now on the app does not act for the actor. */
    @Transactional
    public void withdraw(Actor actor, UUID app) {
        if (!grants.remove(actor.workspace(), app, actor.user())) throw ProblemException.notFound();
        trail.withdrawn(actor, app, actor.user());
    }

    /** As {@link #withdraw}, for somebody else, by whoever looks after apps. */
    @Transactional
    public void withdraw(Actor actor, UUID app, UUID person) {
        access.require(actor, Function.APPS);
        if (!grants.remove(actor.workspace(), app, person)) throw ProblemException.notFound();
        trail.withdrawn(actor, app, person);
    }

    /** One for each app and person, whatever number of times she was asked. */
    private List<Given> given(Workspace workspace, List<GrantStore.Grant> all) {
        var names = apps.all(workspace).stream()
                .collect(Collectors.toMap(App::id, app -> app.definition().name()));
        return all.stream()
                .collect(Collectors.groupingBy(
                        grant -> List.of(grant.app(), grant.person()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> given(names.getOrDefault(same.getFirst().app(), ""), same))
                .toList();
    }

    private static Given given(String name, List<GrantStore.Grant> same) {
        var first = same.getFirst();
        var used = same.stream()
                .filter(grant -> grant.lastUsedAt() != null)
                .max(Comparator.comparing(GrantStore.Grant::lastUsedAt));
        return new Given(
                first.app(),
                name,
                first.person(),
                same.stream()
                        .map(GrantStore.Grant::mandate)
                        .map(Mandate::texts)
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                same.getLast().madeAt(),
                used.map(GrantStore.Grant::lastUsedAt).orElse(null),
                used.map(GrantStore.Grant::lastUsedFrom).orElse(null));
    }
}
