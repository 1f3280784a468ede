package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import shuke.kernel.app.AppTokens;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Person;
import shuke.kernel.identity.Scope;
import shuke.kernel.identity.Sessions;
import shuke.kernel.identity.SignInPolicies;
import shuke.kernel.identity.Tokens;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Workspaces;

/** Turns what a request brings as a proof into the caller behind it. */
@Component
final class CallerFinder {
    private final Sessions sessions;
    private final Tokens tokens;
    private final AppTokens appTokens;
    private final SessionCookie cookie;
    private final Workspaces workspaces;
    private final Organisation organisation;
    private final SignInPolicies policies;
    private final Optional<LocalSecret> localSecret;

    CallerFinder(
            Sessions sessions,
            Tokens tokens,
            AppTokens appTokens,
            SessionCookie cookie,
            Workspaces workspaces,
            Organisation organisation,
            SignInPolicies policies,
            Optional<LocalSecret> localSecret) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.appTokens = appTokens;
        this.cookie = cookie;
        this.workspaces = workspaces;
        this.organisation = organisation;
        this.policies = policies;
        this.localSecret = localSecret;
    }

    Optional<Caller> bySession(HttpServletRequest request) {
        return cookie.secret(request).flatMap(secret -> sessions.find(workspace(request), secret));
    }

    Optional<Caller> byToken(HttpServletRequest request, String secret) {
        return ThisMachine.calls(request) && isLocalSecret(secret)
                ? Optional.of(atTheMachine(workspace(request)))
                : find(workspace(request), secret, request.getRemoteAddr());
    }

    private Optional<Caller> find(Workspace workspace, String secret, String address) {
        return AppTokens.isOne(secret)
                ? appTokens.find(workspace, secret, address)
                : tokens.find(workspace, secret, address);
    }

    /**
     * The same caller as she stands by then, for lines that stay open; empty once her session or her token has ended. Whoever only listens
     * keeps no session open by that.
     */
    Supplier<Optional<Caller>> again(Caller caller, HttpServletRequest request) {
        var workspace = caller.workspace();
        return switch (caller.proof()) {
            case SESSION -> {
                var secret = cookie.secret(request).orElseThrow();
                yield () -> sessions.look(workspace, secret);
            }
            case TOKEN, APP -> {
                var secret = CallerFilter.bearer(request).orElseThrow();
                var address = request.getRemoteAddr();
                yield () -> find(workspace, secret, address);
            }
            case MACHINE -> () -> Optional.of(caller);
        };
    }

    /** Whether the policy lets the caller in from where the request comes; somebody at the machine itself always is. */
    boolean mayComeFrom(Caller caller, HttpServletRequest request) {
        return caller.proof() == Caller.Proof.MACHINE
                || policies.current(caller.workspace())
                        .addresses()
                        .allow(caller.person().role(), request.getRemoteAddr());
    }

    /** What the caller is spoken to in who has chosen no language. */
    Locale usualLanguage(Caller caller) {
        return organisation.current(caller.workspace()).language().locale();
    }

    Workspace workspace(HttpServletRequest request) {
        return workspaces.ofHost(request.getServerName());
    }

    private boolean isLocalSecret(String secret) {
        return localSecret.filter(local -> local.grants(secret)).isPresent();
    }

    private static Caller atTheMachine(Workspace workspace) {
        return new Caller(workspace, Person.atTheMachine(), Scope.ALL, Caller.Proof.MACHINE);
    }
}
