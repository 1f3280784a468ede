package shuke.kernel.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The seed of RFC 6238, appendix B. */
    private static final byte[] SEED = "12345678901234567890".getBytes(US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    /** The last six of the eight digits there. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SEED, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_one_step_ahead_or_behind_and_no_more() {
        var code = Totp.code(SEED, Totp.step(NOW));

        assertThat(Totp.matching(SEED, code, NOW.minus(Duration.ofSeconds(30)), 0))
                .isPresent();
        assertThat(Totp.matching(SEED, code, NOW.plus(Duration.ofSeconds(30)), 0))
                .isPresent();
        assertThat(Totp.matching(SEED, code, NOW.minus(Duration.ofSeconds(61)), 0))
                .isEmpty();
        assertThat(Totp.matching(SEED, code, NOW.plus(Duration.ofSeconds(61)), 0))
                .isEmpty();
    }

    @Test
    void a_step_that_was_taken_does_not_count_again() {
        var code = Totp.code(SEED, Totp.step(NOW));

        assertThat(Totp.matching(SEED, code, NOW, Totp.step(NOW) - 1)).hasValue(Totp.step(NOW));
        assertThat(Totp.matching(SEED, code, NOW, Totp.step(NOW))).isEmpty();
    }

    /** RFC 4648, 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_in_base_32(String plain, String encoded) {
        assertThat(Base32.of(plain.getBytes(US_ASCII))).isEqualTo(encoded);
    }
}
