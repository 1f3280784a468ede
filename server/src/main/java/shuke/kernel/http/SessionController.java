package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Session;
import shuke.kernel.identity.Sessions;
import shuke.kernel.identity.SignIn;

/** Signing in and out in a browser. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ProviderSignOut signOut;
    private final CallerFinder callers;
    private final Audit audit;
    private final Access access;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            ProviderSignOut signOut,
            CallerFinder callers,
            Audit audit,
            Access access) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.signOut = signOut;
        this.callers = callers;
        this.audit = audit;
        this.access = access;
    }

    record Form(@Nullable String email, @Nullable String password) {}

    @GetMapping
    PersonAnswer.InWorkspace current(HttpServletRequest request, HttpServletResponse response) {
        cookie.giveXsrf(request, response, cookie.secret(request).orElse(""));
        var caller = Callers.find(request).orElseThrow(ActorArgument::unauthenticated);
        return answer(caller, request);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PersonAnswer.InWorkspace open(@RequestBody Form form, HttpServletRequest request, HttpServletResponse response) {
        var required = new Required();
        var email = required.text("email", Required.EMAIL, form.email());
        required.text("password", Required.PASSWORD, form.password());
        required.orRefuse();
        signOut.forget(request, response);
        return enter(
                signIn.open(
                        callers.workspace(request), email, String.valueOf(form.password()), Callers.client(request)),
                request,
                response);
    }

    /** @param continueAt where the provider signs her out too */
    record SignedOut(String continueAt) {}

    @DeleteMapping
    ResponseEntity<SignedOut> close(HttpServletRequest request, HttpServletResponse response) {
        var workspace = callers.workspace(request);
        cookie.secret(request).ifPresent(secret -> sessions.close(workspace, secret));
        cookie.take(request, response);
        Callers.find(request)
                .ifPresent(caller -> audit.note(
                        Callers.actor(caller, request),
                        Event.of(Action.SIGNED_OUT, "session")
                                .about(caller.person().id())));
        return signOut.leave(workspace, request, response)
                .map(address -> ResponseEntity.ok(new SignedOut(address.toString())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    PersonAnswer.InWorkspace enter(Session session, HttpServletRequest request, HttpServletResponse response) {
        cookie.secret(request).ifPresent(old -> sessions.close(callers.workspace(request), old));
        cookie.give(request, response, session.secret());
        return answer(session.caller(), request);
    }

    private PersonAnswer.InWorkspace answer(Caller caller, HttpServletRequest request) {
        return PersonAnswer.InWorkspace.of(caller, access.functions(Callers.actor(caller, request)));
    }
}
