package shuke.kernel.app;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Mandate;
import shuke.kernel.identity.People;

/**
 * Reads an authorisation request (OAuth 2.1, 4.1.1). As long as it is not certain which app asks and that it may have people sent to
 * that address, whatever is wrong is told to the person; only then to the app, by sending her back.
 */
@Component
class WishReader {
    /** A SHA-256 in base64url. */
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Pattern SPACES = Pattern.compile(" +");

    private final AppStore apps;
    private final Mandates mandates;
    private final People people;

    WishReader(AppStore apps, Mandates mandates, People people) {
        this.apps = apps;
        this.mandates = mandates;
        this.people = people;
    }

    /** What came of reading: a wish, or the address to send the person back to with an error. */
    sealed interface Read {
        record Understood(Wish wish) implements Read {}

        record Refused(App app, URI back) implements Read {}
    }

    /**
     * @param query as the app has put it behind the address of the page
     * @throws ProblemException for the person: an app that there is not, that is switched off or not for her, or another address
     */
    Read read(Actor actor, String query, String issuer) {
        var said = URLUtils.parseParameters(query);
        var app = app(actor, said);
        var redirect = redirect(app, said);
        var state = one(said, "state");
        return new Reading(actor, app, redirect, state == null ? null : new State(state), issuer).of(said);
    }

    private App app(Actor actor, Map<String, List<String>> said) {
        var id = one(said, "client_id");
        var app = id == null || !People.isId(id)
                ? null
                : apps.find(actor.workspace(), UUID.fromString(id))
                        .filter(found -> found.definition().on())
                        .orElse(null);
        if (app == null) throw ProblemException.invalid(Problem.at("client_id", "appUnknown"));
        var isForHer = people.find(actor.workspace(), actor.user().toString())
                .filter(app::isFor)
                .isPresent();
        if (!isForHer) {
            throw ProblemException.of(
                    ProblemException.Kind.FORBIDDEN,
                    Problem.of("appNotForYou", app.definition().name()));
        }
        return app;
    }

    private static String redirect(App app, Map<String, List<String>> said) {
        var registered = app.definition().redirects();
        var isOnly = !said.containsKey("redirect_uri") && registered.size() == 1;
        var redirect = isOnly ? registered.getFirst() : one(said, "redirect_uri");
        if (redirect == null || !Redirects.isAmong(registered, redirect)) {
            throw ProblemException.invalid(Problem.at(
                    "redirect_uri", "appRedirectUnknown", app.definition().name()));
        }
        return redirect;
    }

    /** The only value; null where there is none, or more than one, of which nobody could say which one is meant. */
    private static @Nullable String one(Map<String, List<String>> said, String name) {
        var values = said.getOrDefault(name, List.of());
        return values.size() == 1 && !values.getFirst().isEmpty() ? values.getFirst() : null;
    }

    /** Everything behind the point from where on the app itself is told. */
    private final class Reading {
        private final Actor actor;
        private final App app;
        private final String redirect;
        private final @Nullable State state;
        private final String issuer;

        Reading(Actor actor, App app, String redirect, @Nullable State state, String issuer) {
            this.actor = actor;
            this.app = app;
            this.redirect = redirect;
            this.state = state;
            this.issuer = issuer;
        }

        Read of(Map<String, List<String>> said) {
            var type = one(said, "response_type");
            var challenge = one(said, "code_challenge");
            if (said.values().stream().anyMatch(values -> values.size() > 1)) return refused("a parameter came twice");
            if (said.containsKey("request") || said.containsKey("request_uri")) {
                return refused(OAuth2Error.REQUEST_NOT_SUPPORTED);
            }
            if (type == null) return refused("response_type is missing");
            if (!type.equals("code")) return refused(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
            if (!"query"
                    .equals(said.getOrDefault("response_mode", List.of("query")).getFirst())) {
                return refused("response_mode has to be query");
            }
            if (challenge == null || !"S256".equals(one(said, "code_challenge_method"))) {
                return refused("code_challenge with code_challenge_method=S256 is required");
            }
            if (!S256.matcher(challenge).matches()) return refused("code_challenge is no SHA-256 in base64url");
            return mandate(one(said, "scope"), challenge);
        }

        private Read mandate(@Nullable String scope, String challenge) {
            var most = app.definition().mandate();
            var problems = new ArrayList<Problem>();
            var asked = scope == null ? most : mandates.read(actor, List.of(SPACES.split(scope.strip())), problems);
            return problems.isEmpty() && most.covers(asked)
                    ? new Read.Understood(new Wish(app, redirect, asked, challenge, state, issuer))
                    : refused(OAuth2Error.INVALID_SCOPE.setDescription("it may ask for: " + words(most)));
        }

        private static String words(Mandate mandate) {
            return String.join(" ", mandate.texts());
        }

        private Read refused(String why) {
            return refused(OAuth2Error.INVALID_REQUEST.setDescription(why));
        }

        private Read refused(ErrorObject why) {
            return new Read.Refused(app, Wish.refused(redirect, state, issuer, why));
        }
    }
}
