package shuke.kernel.federation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** The providers of a workspace and how they are set up. Everybody may know which there are; administrators change them. */
@Component
public class Providers {
    private final ProviderStore store;
    private final ProviderSecrets secrets;
    private final ProviderTrail trail;
    private final Access access;
    private final ProviderForms forms;
    private final Moment moment;

    /** Where ids and time come from. */
    @Component
    record Moment(Ids ids, InstantSource clock) {}

    Providers(
            ProviderStore store,
            ProviderSecrets secrets,
            ProviderTrail trail,
            Access access,
            ProviderForms forms,
            Moment moment) {
        this.store = store;
        this.secrets = secrets;
        this.trail = trail;
        this.access = access;
        this.forms = forms;
        this.moment = moment;
    }

    /** Those that people may come by, in the order in which they were added. */
    public List<Provider> open(Workspace workspace) {
        return store.all(workspace).stream()
                .map(this::provider)
                .filter(Provider::enabled)
                .toList();
    }

    /** One that people may come by, or a refusal. */
    public Provider open(Workspace workspace, UUID id) {
        return store.find(workspace, id)
                .map(this::provider)
                .filter(Provider::enabled)
                .orElseThrow(ProblemException::notFound);
    }

    /** The client secret or the password of the directory's account; empty for none. */
    public String secret(Workspace workspace, Provider provider) {
        return store.find(workspace, provider.id())
                .flatMap(stored -> Optional.ofNullable(stored.secret()))
                .map(kept -> secrets.open(workspace, provider.id(), kept))
                .orElse("");
    }

    public List<Provider> all(Actor actor) {
        access.requireAdministrator(actor);
        return store.all(actor.workspace()).stream().map(this::provider).toList();
    }

    public Provider find(Actor actor, UUID id) {
        access.requireAdministrator(actor);
        return store.find(actor.workspace(), id).map(this::provider).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    public Provider add(Actor actor, ProviderForm form) {
        access.requireAdministrator(actor);
        var provider = forms.read(actor, moment.ids().next(), 1, form, List.of());
        store.add(
                actor.workspace(),
                stored(actor, provider, form, null),
                moment.clock().instant());
        trail.changed(actor, null, provider);
        return provider;
    }

    /**
     * Replaces all of it but a secret that the form does not name.
     *
     * @param version the one that the caller saw; null to replace whatever is there
     */
    @Transactional
    public Provider replace(Actor actor, UUID id, @Nullable Long version, ProviderForm form) {
        access.requireAdministrator(actor);
        var before = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        requireVersion(before, version);
        var old = provider(before);
        var provider = forms.read(actor, id, before.version() + 1, form, secretProblems(before, old, form));
        store.change(actor.workspace(), stored(actor, provider, form, before.secret()));
        trail.changed(actor, old, provider);
        return provider;
    }

    /** People who came this way stay; they need another way in. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        access.requireAdministrator(actor);
        var before = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        store.remove(actor.workspace(), id);
        trail.changed(actor, provider(before), null);
    }

    private static void requireVersion(ProviderStore.Stored before, @Nullable Long version) {
        if (version != null && version != before.version())
            throw ProblemException.of(
                    ProblemException.Kind.CONFLICT, Problem.of("settingsStale", version, before.version()));
    }

    /** A kept secret is not sent to somebody else than it was given for. */
    private List<Problem> secretProblems(ProviderStore.Stored before, Provider old, ProviderForm form) {
        if (before.secret() == null || form.secret() != null) return List.of();
        var counterpart = forms.known(before.id(), 0, form).protocol().counterpart();
        return counterpart.equals(old.protocol().counterpart())
                ? List.of()
                : List.of(Problem.at("secret", "secretNeededAgain"));
    }

    private ProviderStore.Stored stored(Actor actor, Provider provider, ProviderForm form, @Nullable String kept) {
        var given = form.secret();
        var sealed =
                given == null ? kept : given.isEmpty() ? null : secrets.seal(actor.workspace(), provider.id(), given);
        return new ProviderStore.Stored(provider.id(), provider.version(), ProviderForm.of(provider), sealed);
    }

    private Provider provider(ProviderStore.Stored stored) {
        return forms.known(stored.id(), stored.version(), stored.form());
    }
}
