package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooleansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true", "TRUE", "Yes", "y", "1", "on", "是", "有", "对", "√", " 是 ", "１", "WAHR", "VRAI", "Enabled", "启用"
            })
    void yes(String raw) {
        assertThat(Outcome.of(Booleans.read(raw))).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"false", "False", "NO", "n", "0", "off", "否", "无", "错", "×", "FALSCH", "Faux", "inactive", "停用"})
    void no(String raw) {
        assertThat(Outcome.of(Booleans.read(raw))).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "maybe", "是否", "-1", "N/A"})
    void anything_else_is_not_guessed(String raw) {
        assertThat(Outcome.of(Booleans.read(raw))).isEqualTo("✗ booleanUnreadable");
    }
}
