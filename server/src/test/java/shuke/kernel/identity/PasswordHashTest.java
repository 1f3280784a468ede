package shuke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class PasswordHashTest {
    private static final String PASSWORD = "a-long-way-to-the-lighthouse";

    private final PasswordHash usual = hash(new DefaultListableBeanFactory());

    @Test
    void costs_what_is_asked_of_argon2_today_unless_told_otherwise() {
        assertThat(usual.of(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void knows_the_password_again_and_no_other() {
        var kept = usual.of(PASSWORD);

        assertThat(usual.matches(PASSWORD, kept)).isTrue();
        assertThat(usual.matches(PASSWORD + " ", kept)).isFalse();
        assertThat(usual.matches(PASSWORD, null)).isFalse();
    }

    @Test
    void of_a_smaller_cost_is_known_still_and_is_outdated() {
        var cheap = new DefaultListableBeanFactory();
        cheap.registerSingleton("cost", new PasswordCost(64, 1));
        var kept = hash(cheap).of(PASSWORD);

        assertThat(usual.matches(PASSWORD, kept)).isTrue();
        assertThat(usual.isOutdated(kept)).isTrue();
        assertThat(usual.isOutdated(usual.of(PASSWORD))).isFalse();
    }

    private static PasswordHash hash(DefaultListableBeanFactory beans) {
        return new PasswordHash(beans.getBeanProvider(PasswordCost.class));
    }
}
