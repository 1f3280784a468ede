package shuke.kernel.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.federation.Arrivals;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.ProviderForm;
import shuke.kernel.federation.Providers;
import shuke.kernel.openid.OpenIdSignIn;

/** The systems that say who somebody is, as administrators set them up. */
@RestController
@RequestMapping("/api/v1/identity-providers")
class ProvidersController {
    private final Providers providers;
    private final Arrivals arrivals;
    private final ProviderTrials trials;

    ProvidersController(Providers providers, Arrivals arrivals, ProviderTrials trials) {
        this.providers = providers;
        this.arrivals = arrivals;
        this.trials = trials;
    }

    /**
     * @param addresses of this program, to be copied into the provider's own settings
     * @param settings as the form, without the secret
     */
    record Answer(
            UUID id,
            String kind,
            long version,
            boolean hasSecret,
            Map<String, String> addresses,
            ProviderForm settings) {}

    record Listing(List<Answer> items) {}

    record TrialAnswer(boolean passed, List<String> problems) {}

    @GetMapping
    Listing list(Actor actor) {
        return new Listing(
                providers.all(actor).stream().map(it -> answer(actor, it)).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Answer> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, providers.find(actor, id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer add(Actor actor, @RequestBody ProviderForm form) {
        return answer(actor, providers.add(actor, form));
    }

    /** All of it but the secret, which stays when it is not named. */
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> replace(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ProviderForm form) {
        return tagged(actor, providers.replace(actor, id, Etag.version(ifMatch), form));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        providers.remove(actor, id);
    }

    @PostMapping("/{id}/trial")
    TrialAnswer tryOut(Actor actor, Locale locale, @PathVariable UUID id) {
        var trial = trials.run(actor, providers.find(actor, id));
        var texts =
                trial.problems().stream().map(problem -> problem.detail(locale)).toList();
        return new TrialAnswer(texts.isEmpty(), texts);
    }

    @DeleteMapping("/{id}/links/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable UUID id, @PathVariable UUID user) {
        arrivals.forget(actor, id, user);
    }

    private ResponseEntity<Answer> tagged(Actor actor, Provider provider) {
        return ResponseEntity.ok().eTag(Etag.of(provider.version())).body(answer(actor, provider));
    }

    private Answer answer(Actor actor, Provider provider) {
        return new Answer(
                provider.id(),
                provider.protocol().kind(),
                provider.version(),
                !providers.secret(actor.workspace(), provider).isEmpty(),
                addresses(provider),
                ProviderForm.of(provider));
    }

    private static Map<String, String> addresses(Provider provider) {
        return switch (provider.protocol()) {
            case Protocol.OpenId openId ->
                Map.of("callback", provider.addressOf("callback"), "signedOut", OpenIdSignIn.signedOut(provider));
            case Protocol.Saml saml ->
                Map.of("metadata", provider.addressOf("metadata"), "acs", provider.addressOf("acs"));
            case Protocol.Directory directory -> Map.of();
        };
    }
}
