package shuke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateTest {
    @ParameterizedTest
    @CsvSource({
        "read, read",
        "write, read",
        "admin, write",
        "admin, read:contact",
        "write, write:contact read:task",
        "read, read:contact",
        "write:contact, read:contact",
        "write:contact read:task, read:task",
        "scim, scim",
        "admin, function:audit",
        "read:task function:quality function:audit, function:audit"
    })
    void whoever_may_more_may_this_too(String most, String asked) {
        assertThat(mandate(most).covers(mandate(asked))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "read, write",
        "read, write:contact",
        "write, admin",
        "admin, scim",
        "scim, read",
        "scim, read:contact",
        "read:contact, read",
        "read:contact, write:contact",
        "read:contact, read:task",
        "write:contact, write:contact write:task",
        "write, function:audit",
        "function:quality, function:audit",
        "function:quality, read:contact"
    })
    void whoever_may_less_or_something_else_may_not(String most, String asked) {
        assertThat(mandate(most).covers(mandate(asked))).isFalse();
    }

    private static Mandate mandate(String texts) {
        return Mandate.read(List.of(texts.split(" ")));
    }
}
