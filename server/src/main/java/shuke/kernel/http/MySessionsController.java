package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Sessions;

/** Where somebody is signed in, as she sees and ends it herself. */
@RestController
@RequestMapping("/api/v1/me/sessions")
class MySessionsController {
    private final Sessions sessions;
    private final OwnSession own;
    private final SessionCookie cookie;

    MySessionsController(Sessions sessions, OwnSession own, SessionCookie cookie) {
        this.sessions = sessions;
        this.own = own;
        this.cookie = cookie;
    }

    record All(List<SessionAnswer> items) {}

    @GetMapping
    All list(Caller caller, HttpServletRequest request) {
        var secret = cookie.secret(request).orElse("");
        return new All(sessions.of(caller.workspace(), caller.person().id(), secret).stream()
                .map(SessionAnswer::of)
                .toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        own.require(caller, request);
        if (!sessions.end(actor, actor.user(), id)) throw ProblemException.notFound();
    }

    /** All but this one. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Caller caller, Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor, actor.user(), own.require(caller, request));
    }
}
