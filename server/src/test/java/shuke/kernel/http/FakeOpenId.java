package shuke.kernel.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A provider of OpenID Connect that says whatever a test wants it to say. It insists on PKCE and on its client's secret. */
final class FakeOpenId implements AutoCloseable {
    static final String CLIENT = "shuke";
    static final String SECRET = "a secret of at least thirty-two letters";

    /** How a token is made of its claims. */
    interface Signature {
        String over(JWTClaimsSet claims) throws JOSEException;
    }

    private final HttpServer server;
    private final RSAKey key = key("first");
    private final Map<String, Asked> codes = new HashMap<>();
    private UnaryOperator<JWTClaimsSet.Builder> claims = same -> same;
    private Signature signature = this::signed;
    private JWKSet published = new JWKSet(key.toPublicJWK());

    private record Asked(String nonce, String challenge, String callback) {}

    FakeOpenId() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, metadata()));
        server.createContext("/keys", it -> answer(it, 200, published.toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Says this of everybody from now on. */
    FakeOpenId saying(UnaryOperator<JWTClaimsSet.Builder> more) {
        claims = more;
        return this;
    }

    FakeOpenId signing(Signature other) {
        signature = other;
        return this;
    }

    /** Somebody signs in with the provider: where her browser is sent with the answer. */
    String signIn(String address, Map<String, String> more) {
        var asked = URLUtils.parseParameters(URI.create(address).getRawQuery());
        var code = UUID.randomUUID().toString();
        var callback = asked.get("redirect_uri").getFirst();
        codes.put(
                code,
                new Asked(
                        asked.get("nonce").getFirst(),
                        asked.get("code_challenge").getFirst(),
                        callback));
        var answer = new HashMap<String, String>();
        answer.put("code", code);
        answer.put("state", asked.get("state").getFirst());
        answer.put("iss", issuer());
        answer.putAll(more);
        var query = new StringBuilder();
        answer.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append("=")
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return URI.create(callback).getPath() + query;
    }

    String signed(JWTClaimsSet said) throws JOSEException {
        return signedBy(key, said);
    }

    static String signedBy(RSAKey by, JWTClaimsSet said) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), said);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    static String unsigned(JWTClaimsSet said) {
        return new PlainJWT(said).serialize();
    }

    /** With the public key, or the client's secret, as if it were a shared one. */
    static String withSharedSecret(JWTClaimsSet said) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), said);
        jwt.sign(new MACSigner(SECRET));
        return jwt.serialize();
    }

    /** Changes keys, as providers do now and then. */
    void rotate() {
        var next = key("second");
        published = new JWKSet(next.toPublicJWK());
        signature = said -> signedBy(next, said);
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","end_session_endpoint":"%1$s/logout","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "authorization_response_iss_parameter_supported":true,
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = URLUtils.parseParameters(body);
        if (!isClient(exchange)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var asked = codes.remove(form.get("code").getFirst());
        if (asked == null || !fits(asked, form.get("code_verifier").getFirst())) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, tokens(asked));
    }

    private static boolean isClient(HttpExchange exchange) {
        var wanted = java.util.Base64.getEncoder()
                .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return ("Basic " + wanted).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean fits(Asked asked, String verifier) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                .getValue()
                .equals(asked.challenge());
    }

    private String tokens(Asked asked) {
        var now = Instant.now();
        var said = claims.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.nonce())
                .claim("email_verified", true));
        try {
            return "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                    .formatted(signature.over(said.build()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
