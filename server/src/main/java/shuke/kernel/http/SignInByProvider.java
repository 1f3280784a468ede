package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.federation.Arrivals;
import shuke.kernel.federation.Proven;
import shuke.kernel.federation.Provider;
import shuke.kernel.identity.Means;
import shuke.kernel.identity.SignIn;

/** The end of every way by a provider: a session and the page that was wanted, or the sign-in page with the reason why not. */
@Component
class SignInByProvider {
    /** Only paths of this app: our sign-in must not lead elsewhere. */
    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]{0,2000}");

    private final Arrivals arrivals;
    private final SignIn signIn;
    private final SessionController session;
    private final ProviderSignOut signOut;
    private final CallerFinder callers;
    private final Audit audit;

    SignInByProvider(
            Arrivals arrivals,
            SignIn signIn,
            SessionController session,
            ProviderSignOut signOut,
            CallerFinder callers,
            Audit audit) {
        this.arrivals = arrivals;
        this.signIn = signIn;
        this.session = session;
        this.signOut = signOut;
        this.callers = callers;
        this.audit = audit;
    }

    static String page(@Nullable String wanted) {
        return wanted != null && PAGE.matcher(wanted).matches() ? wanted : "/";
    }

    ResponseEntity<Void> enter(
            Provider provider, Proven proven, String next, HttpServletRequest request, HttpServletResponse response) {
        var workspace = callers.workspace(request);
        signOut.remember(request, response, provider.id());
        var person = arrivals.welcome(workspace, provider, proven);
        var opened = signIn.enter(workspace, person, Means.PROVIDER, Callers.client(request));
        session.enter(opened, request, response);
        return to(page(next));
    }

    /** A browser is on its way, not a program: a refusal is a page. */
    ResponseEntity<Void> orRefusal(
            UUID provider, String next, HttpServletRequest request, Supplier<ResponseEntity<Void>> way) {
        try {
            return way.get();
        } catch (ProblemException refused) {
            var code = refused.problems().isEmpty()
                    ? "signInFailed"
                    : refused.problems().getFirst().code();
            var page = "/sign-in?problem=" + encoded(code) + (next.equals("/") ? "" : "&next=" + encoded(next));
            var pending = refused.extensions().get("pending");
            if (pending != null)
                return to(page + step(pending, refused.extensions().get("methods")));
            note(provider, code, request);
            return to(page);
        }
    }

    /** What is still missing is done on the sign-in page. Behind the # it goes into no log and to no other server. */
    private static String step(Object pending, @Nullable Object methods) {
        var names = methods instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : "";
        return "#pending=" + encoded(pending.toString()) + "&methods=" + encoded(names);
    }

    private void note(UUID provider, String code, HttpServletRequest request) {
        var nobody = Actor.system(callers.workspace(request)).from("sso").at(Callers.client(request));
        audit.note(
                nobody,
                Event.of(Action.SIGN_IN_FAILED, "session")
                        .with("provider", null, provider.toString())
                        .with("reason", null, code));
    }

    static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
