package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Sessions;

/** The session by which a person changes how she comes in. Tokens may not: whoever has one must not come to stay. */
@Component
class OwnSession {
    private final Sessions sessions;
    private final SessionCookie cookie;

    OwnSession(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Its secret; refuses with 403 {@code onlyInPerson} when the call comes by something else. */
    String require(Caller caller, HttpServletRequest request) {
        if (caller.proof() != Caller.Proof.SESSION) throw inPerson();
        return cookie.secret(request).orElseThrow(OwnSession::inPerson);
    }

    /** As {@link #require}, proven within the last quarter of an hour. */
    String requireFresh(Caller caller, HttpServletRequest request) {
        var secret = require(caller, request);
        sessions.requireFresh(caller.workspace(), secret);
        return secret;
    }

    /** Gives the session another secret, since it reaches further from now on. */
    void renew(Caller caller, String secret, HttpServletRequest request, HttpServletResponse response) {
        cookie.give(request, response, sessions.renew(caller.workspace(), secret));
    }

    private static ProblemException inPerson() {
        return ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("onlyInPerson"));
    }
}
