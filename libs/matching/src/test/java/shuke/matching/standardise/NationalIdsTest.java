package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are the examples of GB 11643-1999, or made from them. */
class NationalIdsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "11010519491231002X,11010519491231002X",
        "11010519491231002x,11010519491231002X",
        "110105 19491231 002X,11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ,11010519491231002X",
        "'''11010519491231002X',11010519491231002X",
        "440524188001010014,440524188001010014",
        "110105491231002,11010519491231002X"
    })
    void a_number_is_written_with_18_characters_and_a_capital_x(String raw, String expected) {
        assertThat(read(raw)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "110105194912310021,checkDigitWrong",
        "110105194912310029,checkDigitWrong",
        "11010519491231020X,checkDigitWrong",
        "1101051949123100,idLengthWrong",
        "1101051949123100211,idLengthWrong",
        "1101051949123100AX,idCharactersWrong",
        "X10105194912310021,idCharactersWrong",
        "1101**********002X,idMasked",
        "990105194912310021,idRegionUnknown",
        "160105194912310021,idRegionUnknown",
        "110105194902300021,idBirthDateImpossible",
        "110105170012310021,idBirthDateImpossible",
        "110105202612310021,idBirthDateInFuture",
        "110105491331002,idBirthDateImpossible",
        "'',valueEmpty"
    })
    void a_wrong_number_is_refused_with_the_reason(String raw, String reason) {
        assertThat(read(raw)).isEqualTo("✗ " + reason);
    }

    @Test
    void the_number_tells_birthday_and_sex() {
        assertThat(NationalIds.birthday("11010519491231002X")).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(NationalIds.isFemale("11010519491231002X")).isTrue();
        assertThat(NationalIds.isFemale("440524188001010014")).isFalse();
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        String right = "11010519491231002X";
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit == right.charAt(at)) continue;
                String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(read(wrong)).as(wrong).startsWith("✗");
            }
        }
    }

    private static String read(String raw) {
        return Outcome.text(NationalIds.standardise(raw, TODAY));
    }
}
