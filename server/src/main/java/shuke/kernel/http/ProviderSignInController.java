package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.Providers;
import shuke.kernel.openid.OpenIdSignIn;
import shuke.kernel.saml.SamlSignIn;

/** The ways in by a provider. A browser goes here, not a program: whatever happens, it is sent to a page. */
@RestController
@RequestMapping("/api/v1/sign-in/providers")
class ProviderSignInController {
    private final Providers providers;
    private final OpenIdSignIn openId;
    private final SamlSignIn saml;
    private final SignInByProvider end;
    private final CallerFinder callers;

    ProviderSignInController(
            Providers providers, OpenIdSignIn openId, SamlSignIn saml, SignInByProvider end, CallerFinder callers) {
        this.providers = providers;
        this.openId = openId;
        this.saml = saml;
        this.end = end;
        this.callers = callers;
    }

    record Button(UUID id, String name, String address) {}

    record Buttons(List<Button> items) {}

    /** What the sign-in page offers besides a password. */
    @GetMapping
    Buttons buttons(HttpServletRequest request) {
        return new Buttons(providers.open(callers.workspace(request)).stream()
                .filter(provider ->
                        !(provider.protocol() instanceof Protocol.Directory)) // that is asked by the password form
                .map(provider -> new Button(
                        provider.id(), provider.name(), "/api/v1/sign-in/providers/" + provider.id() + "/start"))
                .toList());
    }

    @GetMapping("/{id}/start")
    ResponseEntity<Void> start(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = SignInByProvider.page(next);
        return end.orRefusal(id, page, request, () -> {
            var workspace = callers.workspace(request);
            return depart(workspace, providers.open(workspace, id), page, request, response);
        });
    }

    private ResponseEntity<Void> depart(
            Workspace workspace,
            Provider provider,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (provider.protocol()) {
            case Protocol.OpenId it -> {
                var departure = openId.depart(workspace, provider, next);
                AwayCookie.give(request, response, provider.id(), departure.note(), departure.kept());
                yield SignInByProvider.to(departure.address().toString());
            }
            case Protocol.Saml it -> {
                var departure = saml.depart(workspace, provider, next);
                AwayCookie.give(request, response, provider.id(), departure.note(), departure.kept());
                yield SignInByProvider.to(departure.address());
            }
            case Protocol.Directory it -> throw ProblemException.notFound();
        };
    }

    /** The way back from OpenID Connect. */
    @GetMapping("/{id}/callback")
    ResponseEntity<Void> callback(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var note = AwayCookie.take(request, response, id);
        return end.orRefusal(id, "/", request, () -> {
            var workspace = callers.workspace(request);
            var provider = providers.open(workspace, id);
            var arrival = openId.arrive(workspace, provider, parameters(request), note);
            return end.enter(provider, arrival.proven(), arrival.next(), request, response);
        });
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }
}
