package shuke.kernel.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Provider;

/** Turns a code into what the provider says of somebody, and believes only what it has signed for this program and this request. */
@Component
class TokenCall {
    /** Signatures with a key that only the provider has: not {@code none}, and nothing that is made with a shared secret. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Discovery discovery;
    private final Sender sender;

    TokenCall(Discovery discovery, Sender sender) {
        this.discovery = discovery;
        this.sender = sender;
    }

    /** @param secret empty for a client without one */
    record Exchange(
            String clientId, String secret, AuthorizationCode code, URI callback, CodeVerifier verifier, Nonce nonce) {
        @Override
        public String toString() {
            return "Exchange[" + clientId + "]";
        }
    }

    /** All claims by name. */
    Map<String, Object> claims(Provider provider, Protocol.OpenId settings, Discovery.Found found, Exchange exchange)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        var response = ask(found.metadata(), exchange);
        if (!(response instanceof OIDCTokenResponse tokens)) {
            throw new GeneralException("the token end point answered "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        var idToken = tokens.getOIDCTokens().getIDToken();
        var proven = validated(provider, settings, found, idToken, exchange);
        var claims = new HashMap<>(proven.toJWTClaimsSet().getClaims());
        addMore(claims, provider, found.metadata(), tokens.getOIDCTokens().getAccessToken());
        return claims;
    }

    TokenResponse ask(OIDCProviderMetadata metadata, Exchange exchange) throws IOException, GeneralException {
        var grant = new AuthorizationCodeGrant(exchange.code(), exchange.callback(), exchange.verifier());
        var endpoint = metadata.getTokenEndpointURI();
        var request = exchange.secret().isEmpty()
                ? new TokenRequest.Builder(endpoint, new ClientID(exchange.clientId()), grant).build()
                : new TokenRequest.Builder(endpoint, authentication(metadata, exchange), grant).build();
        return OIDCTokenResponseParser.parse(request.toHTTPRequest().send(sender));
    }

    /** Basic is what every provider must understand unless it says something else. */
    private static ClientAuthentication authentication(OIDCProviderMetadata metadata, Exchange exchange) {
        var id = new ClientID(exchange.clientId());
        var secret = new Secret(exchange.secret());
        var methods = metadata.getTokenEndpointAuthMethods();
        var onlyPost = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return onlyPost ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    private IDTokenClaimsSet validated(
            Provider provider, Protocol.OpenId settings, Discovery.Found found, JWT token, Exchange exchange)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        try {
            return validator(found, exchange).validate(token, exchange.nonce());
        } catch (BadJOSEException perhapsNewKeys) {
            var renewed = discovery.renewed(provider, settings, found);
            if (renewed.keys().equals(found.keys())) throw perhapsNewKeys;
            return validator(renewed, exchange).validate(token, exchange.nonce());
        }
    }

    private static IDTokenValidator validator(Discovery.Found found, Exchange exchange) {
        var keys = new JWSVerificationKeySelector<SecurityContext>(SIGNATURES, new ImmutableJWKSet<>(found.keys()));
        return new IDTokenValidator(found.issuer(), new ClientID(exchange.clientId()), keys, null);
    }

    /** What stands only at the user-info end point, when it is of the same person. */
    private void addMore(
            Map<String, Object> claims, Provider provider, OIDCProviderMetadata metadata, AccessToken access)
            throws IOException, GeneralException {
        var endpoint = metadata.getUserInfoEndpointURI();
        if (endpoint == null || Claims.hasAll(claims, provider.attributes())) return;
        var reply = UserInfoResponse.parse(
                new UserInfoRequest(endpoint, access).toHTTPRequest().send(sender));
        if (!reply.indicatesSuccess() || reply.toSuccessResponse().getUserInfo() == null) return;
        var more = reply.toSuccessResponse().getUserInfo();
        if (!more.getSubject().getValue().equals(claims.get("sub"))) {
            throw new GeneralException("the user-info end point tells of somebody else");
        }
        more.toJWTClaimsSet().getClaims().forEach(claims::putIfAbsent);
    }
}
