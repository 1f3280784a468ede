package shuke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.kernel.base.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A policy that was written wrongly is never taken for a looser one. */
class PolicyReaderTest {
    private static final JsonNode USUAL = json("""
            {'password': {'minLength': 10, 'forbidCommon': true, 'history': 0},
             'secondFactor': {'required': 'none', 'roles': [], 'graceDays': 7, 'afterProvider': false},
             'session': {'idleMinutes': 20160, 'longestHours': 2160},
             'lockout': {'freeAttempts': 4, 'firstWaitSeconds': 30, 'longestWaitSeconds': 900, 'accountsPerNetwork': 20},
             'addresses': {'everybody': [], 'roles': {}}}
            """);

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static PolicyReader patched(String patch) {
        var reader = new PolicyReader(MergePatch.apply(USUAL, json(patch)));
        reader.read(2);
        return reader;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'addresses': ['10.0.0.0/8']}                       | addresses membersExpected",
                "{'addresses': '10.0.0.0/8'}                         | addresses membersExpected",
                "{'addresses': {'everybody': '10.0.0.0/8'}}          | addresses.everybody listExpected",
                "{'addresses': {'everyone': ['10.0.0.0/8']}}         | addresses.everyone unknownMember",
                "{'addresses': {'roles': {'marketer': '10.0.0.0/8'}}}| addresses.roles.marketer listExpected",
                "{'addresses': {'roles': ['marketer']}}              | addresses.roles membersExpected",
                "{'secondFactor': {'roles': 'administrator'}}        | secondFactor.roles listExpected",
                "{'password': {'minLen': 12}}                        | password.minLen unknownMember",
                "{'passwords': {'minLength': 12}}                    | passwords unknownMember"
            })
    void what_is_misspelt_or_of_another_form_is_named(String patch, String problem) {
        assertThat(patched(patch).problems())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly(problem);
    }

    @Test
    void what_is_right_has_no_problem() {
        assertThat(patched("{'addresses': {'everybody': ['10.0.0.0/8'], 'roles': {'marketer': ['10.0.0.0/8']}}}")
                        .problems())
                .isEmpty();
        assertThat(patched("{'addresses': null}").problems()).isEmpty();
    }
}
