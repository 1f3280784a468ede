package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.federation.Providers;
import shuke.kernel.saml.SamlSignIn;

/** The way back from a provider of SAML, in two steps: its form comes without our cookies, the browser then comes with them. */
@RestController
@RequestMapping("/api/v1/sign-in/providers/{id}")
class SamlController {
    private final Providers providers;
    private final SamlSignIn saml;
    private final SignInByProvider end;
    private final CallerFinder callers;

    SamlController(Providers providers, SamlSignIn saml, SignInByProvider end, CallerFinder callers) {
        this.providers = providers;
        this.saml = saml;
        this.end = end;
        this.callers = callers;
    }

    @GetMapping(path = "/metadata", produces = "application/samlmetadata+xml")
    String metadata(@PathVariable UUID id, HttpServletRequest request) {
        return saml.metadata(providers.open(callers.workspace(request), id));
    }

    @PostMapping(path = "/acs", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> accept(
            @PathVariable UUID id,
            @RequestParam(name = "SAMLResponse", required = false) @Nullable String samlResponse,
            HttpServletRequest request) {
        return end.orRefusal(id, "/", request, () -> {
            var workspace = callers.workspace(request);
            var ticket = saml.accept(workspace, providers.open(workspace, id), samlResponse);
            return SignInByProvider.to("/api/v1/sign-in/providers/" + id + "/finish?ticket="
                    + URLEncoder.encode(ticket, StandardCharsets.UTF_8));
        });
    }

    @GetMapping("/finish")
    ResponseEntity<Void> finish(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        var note = AwayCookie.take(request, response, id);
        return end.orRefusal(id, "/", request, () -> {
            var workspace = callers.workspace(request);
            var provider = providers.open(workspace, id);
            var arrival = saml.arrive(workspace, provider, ticket, note);
            return end.enter(provider, arrival.proven(), arrival.next(), request, response);
        });
    }
}
