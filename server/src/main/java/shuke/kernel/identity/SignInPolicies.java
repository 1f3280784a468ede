package shuke.kernel.identity;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Authority;
import shuke.kernel.base.Function;
import shuke.kernel.base.MergePatch;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** How people sign in. Asking costs nothing: a snapshot is kept and swapped whole. */
@Component
public class SignInPolicies {
    private final PolicyCatalog catalog;
    private final PolicyStore store;
    private final SignInTrail trail;
    private final Authority authority;
    private final TransactionTemplate transaction;

    SignInPolicies(
            PolicyCatalog catalog,
            PolicyStore store,
            SignInTrail trail,
            Authority authority,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.store = store;
        this.trail = trail;
        this.authority = authority;
        this.transaction = transaction;
    }

    public SignInPolicy current(Workspace workspace) {
        return catalog.current(workspace);
    }

    /**
     * Changes what the patch names, or refuses with everything that is wrong with it; 409 {@code locksYouOut} when the
     * caller herself could not come in any more from where she is.
     *
     * @param address where the caller is; null for the command line at the machine, which always comes in
     * @param patch a merge patch (RFC 7396) of what {@link PolicyJson#of} shows
     * @param seen the version that the caller has seen; null when any will do
     */
    public SignInPolicy change(Actor actor, @Nullable String address, ObjectNode patch, @Nullable Long seen) {
        authority.require(actor, Function.SECURITY);
        catalog.current(
                actor.workspace()); // known from outside of the transaction, so that nothing uncommitted is kept
        return requireNonNull(transaction.execute(status -> {
            store.lock(actor.workspace());
            var before = store.load(actor.workspace());
            if (seen != null && seen != before.version())
                throw ProblemException.of(Kind.CONFLICT, Problem.of("settingsStale", seen, before.version()));
            var after = patched(before, patch);
            if (address != null && !after.addresses().allow(actor.role(), address))
                throw ProblemException.of(Kind.CONFLICT, Problem.at("addresses", "locksYouOut", address));
            return PolicyJson.of(before).equals(PolicyJson.of(after)) ? before : save(actor, before, after);
        }));
    }

    private SignInPolicy save(Actor actor, SignInPolicy before, SignInPolicy after) {
        store.save(actor.workspace(), after);
        trail.policy(actor, before, after);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catalog.swap(actor.workspace(), after);
            }
        });
        return after;
    }

    private static SignInPolicy patched(SignInPolicy before, ObjectNode patch) {
        var reader = new PolicyReader(MergePatch.apply(PolicyJson.of(before), patch));
        var after = reader.read(before.version() + 1);
        if (!reader.problems().isEmpty()) throw ProblemException.invalid(reader.problems());
        return after;
    }
}
