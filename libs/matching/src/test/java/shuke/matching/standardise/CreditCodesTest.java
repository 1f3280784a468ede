package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code is the example that GB 32100-2015 calculates. */
class CreditCodesTest {

    private static final String RIGHT = "91350100M000100Y43";

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43",
        "91350100m000100y43",
        "9135 0100 M000 100Y 43",
        "91350100-M000100Y-43",
        "９１３５０１００Ｍ０００１００Ｙ４３"
    })
    void a_code_is_written_in_18_capitals(String raw) {
        assertThat(read(raw)).isEqualTo(RIGHT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "91350100M000100Y44,checkDigitWrong",
        "91350100M000100Y4,creditCodeLengthWrong",
        "M000100Y4,creditCodeLengthWrong",
        "350100100012345,creditCodeLengthWrong",
        "91350100I000100Y43,creditCodeCharactersWrong",
        "91350A00M000100Y43,creditCodeCharactersWrong",
        "Z1350100M000100Y43,creditCodeCharactersWrong",
        "B1350100M000100Y43,creditCodeAuthorityUnknown",
        "91990100M000100Y43,creditCodeRegionUnknown",
        "'',valueEmpty"
    })
    void a_wrong_code_is_refused_with_the_reason(String raw, String reason) {
        assertThat(read(raw)).isEqualTo("✗ " + reason);
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        for (int at = 0; at < RIGHT.length(); at++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (c == RIGHT.charAt(at)) continue;
                String wrong = RIGHT.substring(0, at) + c + RIGHT.substring(at + 1);
                assertThat(read(wrong)).as(wrong).startsWith("✗");
            }
        }
    }

    private static String read(String raw) {
        return Outcome.text(CreditCodes.standardise(raw));
    }
}
