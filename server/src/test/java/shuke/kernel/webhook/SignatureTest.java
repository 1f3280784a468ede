package shuke.kernel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deliveries are signed as every receiver that knows the Standard Webhooks specification expects. */
class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void the_vector_of_the_specification() {
        var headers = Signature.headers(List.of(SECRET), ID, AT, BODY);

        assertThat(headers)
                .containsEntry("webhook-id", ID)
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", SIGNED);
    }

    @Test
    void two_secrets_sign_side_by_side() {
        var other = Secrets.next();

        assertThat(Signature.headers(List.of(other, SECRET), ID, AT, BODY).get("webhook-signature"))
                .startsWith("v1,")
                .endsWith(" " + SIGNED)
                .hasSize(2 * SIGNED.length() + 1);
    }

    @Test
    void no_two_secrets_are_the_same_and_each_is_long_enough() {
        assertThat(Secrets.next()).startsWith("whsec_").isNotEqualTo(Secrets.next());
        assertThat(Secrets.key(Secrets.next())).hasSize(32);
    }
}
