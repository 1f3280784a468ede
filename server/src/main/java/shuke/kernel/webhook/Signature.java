package shuke.kernel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers of a delivery as the Standard Webhooks specification 1.0.0 wants them (standardwebhooks.com): an HMAC-SHA-256 over id, time
 * and body, one for each secret.
 */
final class Signature {
    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /** @param at of this attempt; the specification counts in seconds */
    static Map<String, String> headers(List<String> secrets, String id, Instant at, String body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + mac(secret, "%s.%d.%s".formatted(id, at.getEpochSecond(), body)))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String mac(String secret, String signed) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Secrets.key(secret), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
