package shuke.kernel.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/**
 * What everybody passes who comes in, whatever she has proven herself by: still active, from an address that is allowed, with a
 * second factor where one is due, with a password of her own. What is missing is asked for in a refusal with 401 that names the
 * step and carries a {@code pending} secret for it.
 */
@Component
class Entrance {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PersonStore people;
    private final CredentialStore credentials;
    private final SignInPolicies policies;
    private final Factors factors;
    private final PendingStore pending;
    private final Doorway doorway;

    Entrance(
            PersonStore people,
            CredentialStore credentials,
            SignInPolicies policies,
            Factors factors,
            PendingStore pending,
            Doorway doorway) {
        this.people = people;
        this.credentials = credentials;
        this.policies = policies;
        this.factors = factors;
        this.pending = pending;
        this.doorway = doorway;
    }

    Session enter(Workspace workspace, UUID user, Means means, Client client) {
        return enter(workspace, new PendingStore.Pending(user, means, false), client);
    }

    Session enter(Workspace workspace, PendingStore.Pending proven, Client client) {
        var person = people.byId(workspace, proven.user()).orElseThrow(Entrance::failed);
        var policy = policies.current(workspace);
        if (!policy.addresses().allow(person.role(), client.address())) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("addressNotAllowed"));
        }
        missing(workspace, policy, person, proven).ifPresent(step -> {
            throw step;
        });
        return doorway.open(workspace, person, proven.means(), client);
    }

    private Optional<ProblemException> missing(
            Workspace workspace, SignInPolicy policy, Person person, PendingStore.Pending proven) {
        if (!proven.factored() && asksForFactor(policy, proven.means())) {
            var methods = factors.of(workspace, person.id());
            if (!methods.isEmpty()) return step(workspace, proven, "secondFactorRequired", methods);
            if (factors.isDue(workspace, person, policy.secondFactor()))
                return step(workspace, proven, "secondFactorSetUpRequired", methods);
        }
        return proven.means() == Means.PASSWORD && credentials.mustChange(workspace, person.id())
                ? step(workspace, proven, "passwordChangeRequired", List.of())
                : Optional.empty();
    }

    private static boolean asksForFactor(SignInPolicy policy, Means means) {
        return switch (means) {
            case PASSWORD, LINK -> true;
            case PASSKEY -> false;
            case PROVIDER -> policy.secondFactor().afterProvider();
        };
    }

    private Optional<ProblemException> step(
            Workspace workspace, PendingStore.Pending proven, String code, List<String> methods) {
        var secret = Secret.next();
        var now = doorway.now();
        pending.add(workspace, Secret.hash(secret), proven, now, now.plus(PATIENCE));
        return Optional.of(new ProblemException(
                Kind.UNAUTHENTICATED, List.of(Problem.of(code)), Map.of("pending", secret, "methods", methods)));
    }

    static ProblemException failed() {
        return ProblemException.of(Kind.UNAUTHENTICATED, Problem.of("signInFailed"));
    }
}
