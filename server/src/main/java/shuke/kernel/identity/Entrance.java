package shuke.kernel.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** What everybody passes who comes in, whatever she has proven herself by. */
@Component
class Entrance {
    private final PersonStore people;
    private final Sessions sessions;
    private final SignInTrail trail;

    Entrance(PersonStore people, Sessions sessions, SignInTrail trail) {
        this.people = people;
        this.sessions = sessions;
        this.trail = trail;
    }

    Session enter(Workspace workspace, UUID user, Means means, Client client) {
        var person = people.byId(workspace, user)
                .orElseThrow(
                        () -> ProblemException.of(ProblemException.Kind.UNAUTHENTICATED, Problem.of("signInFailed")));
        var session = sessions.open(workspace, person, client);
        trail.signedIn(workspace, person, means, client);
        return session;
    }
}
