package shuke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.base.Problem;

class PasswordPolicyTest {
    private static final SignInPolicy.Password RULES = new SignInPolicy.Password(8, true, 0);

    private static String code(SignInPolicy.Password rules, String password) {
        return PasswordPolicy.problem(rules, password, "Maria Li", "maria@acme.example")
                .map(Problem::code)
                .orElse("right");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1",
                "P@ssw0rd2026!",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "1q2w3e4r5t",
                "iloveyou1314",
                "5201314520",
                "woaini1314",
                "woaini5201314",
                "wodemima123",
                "zhangwei123",
                "liulei520",
                "19900101",
                "wang19851123",
                "aaaaaaaa",
                "12345678",
                "87654321",
                "abcdefghij",
                "147258369",
                "dragon123456",
                "88888888"
            })
    void what_guessers_try_first_is_refused(String password) {
        assertThat(code(RULES, password)).isEqualTo("passwordIsCommon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "清晨的雾里有三只鹤",
                "blaue-tassen-tanzen",
                "xK9!vQ2#mP7",
                "shuke-demo-2026",
                "a long enough one"
            })
    void words_that_do_not_belong_together_are_right(String password) {
        assertThat(code(RULES, password)).isEqualTo("right");
    }

    @Test
    void common_ones_pass_where_the_policy_lets_them() {
        assertThat(code(new SignInPolicy.Password(8, false, 0), "password1")).isEqualTo("right");
    }

    @Test
    void length_counts_characters_and_not_bytes() {
        assertThat(code(new SignInPolicy.Password(10, true, 0), "一二三四五六七八九")).isEqualTo("passwordTooShort");
        assertThat(code(new SignInPolicy.Password(10, true, 0), "𠮷二三四五六七八九十")).isEqualTo("right");
    }

    @Test
    void a_name_or_an_address_is_no_password() {
        assertThat(code(RULES, "Maria.Li!")).isEqualTo("passwordIsName");
        assertThat(code(RULES, "maria@acme.example")).isEqualTo("passwordIsName");
    }

    @Test
    void nor_are_they_with_a_year_or_a_sign_at_either_end() {
        assertThat(code(RULES, "MariaLi2026!")).isEqualTo("passwordIsName");
        assertThat(code(RULES, "1_maria@acme.example")).isEqualTo("passwordIsName");
        assertThat(code(RULES, "maria li walks home at dusk")).isEqualTo("right");
    }
}
