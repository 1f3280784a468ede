package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.app.AppRequest;
import shuke.kernel.app.AppTokens;
import shuke.kernel.app.Issued;
import shuke.kernel.app.Issuing;
import shuke.kernel.app.OAuthRefusal;
import shuke.kernel.identity.Scope;

/**
 * Where apps get their tokens, ask what one is worth and give it back, as OAuth 2.1 has it. Each app proves itself by what it sends, so
 * nobody has to be signed in. What is refused is told in the shape that the specification has for it, not in ours.
 */
@RestController
class OAuthController {
    static final String PLACE = "/oauth";
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final Issuing issuing;
    private final AppTokens tokens;
    private final CallerFinder callers;

    OAuthController(Issuing issuing, AppTokens tokens, CallerFinder callers) {
        this.issuing = issuing;
        this.tokens = tokens;
        this.callers = callers;
    }

    /** What there is, for clients that set themselves up by it (RFC 8414). */
    @GetMapping("/.well-known/oauth-authorization-server")
    Map<String, Object> metadata(HttpServletRequest request) {
        var issuer = issuer(request);
        var proofs = List.of("client_secret_basic", "client_secret_post", "none");
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + PLACE + "/authorize");
        document.put("token_endpoint", issuer + PLACE + "/token");
        document.put("revocation_endpoint", issuer + PLACE + "/revoke");
        document.put("introspection_endpoint", issuer + PLACE + "/introspect");
        document.put("scopes_supported", List.of(Scope.READ.text(), Scope.WRITE.text(), Scope.ADMIN.text()));
        document.put("response_types_supported", List.of("code"));
        document.put("response_modes_supported", List.of("query"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("token_endpoint_auth_methods_supported", proofs);
        document.put("revocation_endpoint_auth_methods_supported", proofs);
        document.put("introspection_endpoint_auth_methods_supported", proofs.subList(0, 2));
        document.put("authorization_response_iss_parameter_supported", true);
        return document;
    }

    /**
     * Where apps send people. The page that asks them is one of the web app: what the app asks for goes there as one word, since nobody
     * could say whether parameters come through a sign-in as they were.
     */
    @GetMapping(PLACE + "/authorize")
    ResponseEntity<Void> authorize(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/authorize?request=" + word))
                .build();
    }

    @PostMapping(path = PLACE + "/token", consumes = FORM)
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request, @RequestBody String form) {
        return unkept(answer(issuing.issue(read(request, form))));
    }

    @PostMapping(path = PLACE + "/revoke", consumes = FORM)
    void revoke(HttpServletRequest request, @RequestBody String form) {
        tokens.revoke(read(request, form));
    }

    @PostMapping(path = PLACE + "/introspect", consumes = FORM)
    ResponseEntity<Map<String, Object>> introspect(HttpServletRequest request, @RequestBody String form) {
        var found = tokens.look(read(request, form));
        return unkept(found.map(OAuthController::answer).orElseGet(() -> Map.of("active", false)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(OAuthRefusal refusal, HttpServletRequest request) {
        var answer = ResponseEntity.status(
                        refusal.isOfUnknownClient() ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST)
                .cacheControl(CacheControl.noStore());
        if (refusal.isOfUnknownClient()) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Shuke\"");
        return answer.body(Map.of("error", refusal.error(), "error_description", refusal.description()));
    }

    /** What clients know the workspace by: its address, without anything behind it. */
    static String issuer(HttpServletRequest request) {
        return Sites.of(request).origin();
    }

    /** What an app says stands in the body: an address is written into logs, wherever it goes through. */
    private AppRequest read(HttpServletRequest request, String form) {
        if (request.getQueryString() != null) throw OAuthRefusal.invalidRequest("parameters belong in the body");
        return new AppRequest(
                callers.workspace(request),
                URI.create(issuer(request) + request.getRequestURI()),
                form,
                request.getHeader(HttpHeaders.AUTHORIZATION),
                Callers.client(request));
    }

    private static Map<String, Object> answer(Issued issued) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", issued.access());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", issued.life().toSeconds());
        if (issued.refresh() != null) answer.put("refresh_token", issued.refresh());
        answer.put("scope", String.join(" ", issued.mandate().texts()));
        return answer;
    }

    private static Map<String, Object> answer(AppTokens.Good good) {
        return Map.of(
                "active", true,
                "client_id", good.app().id().toString(),
                "sub", good.person().toString(),
                "scope", String.join(" ", good.mandate().texts()),
                "token_type", "Bearer",
                "iat", good.madeAt().getEpochSecond(),
                "exp", good.expiresAt().getEpochSecond());
    }

    private static ResponseEntity<Map<String, Object>> unkept(Map<String, Object> answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
