package shuke.kernel.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Provider;
import shuke.kernel.outbound.Outbound;

/** What providers say of themselves (OpenID Connect Discovery 1.0): where they are asked, and the keys that they sign with. */
@Component
class Discovery {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(30);
    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    private final Outbound outbound;
    private final InstantSource clock;
    private final Map<Key, Found> known = new ConcurrentHashMap<>();

    Discovery(Outbound outbound, InstantSource clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    private record Key(UUID provider, long version) {}

    record Found(Issuer issuer, OIDCProviderMetadata metadata, JWKSet keys, Instant at) {}

    /** As asked lately, or asked now. */
    Found of(Provider provider, Protocol.OpenId settings) throws IOException, GeneralException {
        var key = new Key(provider.id(), provider.version());
        var found = known.get(key);
        return found != null && isYounger(found, FRESH) ? found : asked(key, settings);
    }

    /** Asked anew, because a token is signed by a key that was not there; not more often than it takes to change keys. */
    Found renewed(Provider provider, Protocol.OpenId settings, Found before) throws IOException, GeneralException {
        return isYounger(before, AT_MOST_EVERY) ? before : asked(new Key(provider.id(), provider.version()), settings);
    }

    /** Asked anew, whatever is known. */
    Found fresh(Provider provider, Protocol.OpenId settings) throws IOException, GeneralException {
        return asked(new Key(provider.id(), provider.version()), settings);
    }

    private boolean isYounger(Found found, Duration age) {
        return clock.instant().isBefore(found.at().plus(age));
    }

    private Found asked(Key key, Protocol.OpenId settings) throws IOException, GeneralException {
        var issuer = new Issuer(settings.issuer());
        var metadata = OIDCProviderMetadata.parse(
                text(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"));
        if (!metadata.getIssuer().equals(issuer)) {
            throw new GeneralException("the metadata name another issuer: " + metadata.getIssuer());
        }
        if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null) {
            throw new GeneralException("the metadata name no end points for an authorisation code");
        }
        var found = new Found(issuer, metadata, keys(metadata), clock.instant());
        known.keySet().removeIf(old -> old.provider().equals(key.provider()));
        known.put(key, found);
        return found;
    }

    private JWKSet keys(OIDCProviderMetadata metadata) throws IOException, GeneralException {
        try {
            return JWKSet.parse(text(String.valueOf(metadata.getJWKSetURI())));
        } catch (ParseException unreadable) {
            throw new GeneralException("the keys cannot be read", unreadable);
        }
    }

    private String text(String address) throws IOException {
        var reply = outbound.get(address, JSON);
        if (reply.status() != 200) throw new IOException(address + " answered " + reply.status());
        return reply.text();
    }
}
