package shuke.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.ObjectType;
import shuke.support.TestWorkspace;
import tools.jackson.databind.json.JsonMapper;

/** What somebody says of a policy, over what is usual. */
@Tag("database")
class PolicyReaderTest {
    private static final ObjectType GUEST = TestWorkspace.of("""
                    object: guest
                    label: {zh-CN: 来宾, en: Guest}
                    plural: {zh-CN: 来宾, en: Guests}
                    nameField: name
                    sourceField: origin
                    fields:
                      - {name: name, type: text, label: {zh-CN: 姓名, en: Name}}
                      - {name: note, type: text, label: {zh-CN: 备注, en: Note}}
                      - {name: late, type: boolean, label: {zh-CN: 迟到, en: Late}}
                      - {name: why, type: text, label: {zh-CN: 原因, en: Why}, shown: late}
                      - {name: seen, type: date, label: {zh-CN: 最近到访, en: Seen}}
                      - {name: origin, type: picklist, label: {zh-CN: 来源, en: Origin}, options: [{value: web, label: {zh-CN: 网站, en: Web}}]}
                    list: [name, seen]
                    """).schema().object("guest");

    private static PolicyReader.Read read(String json) {
        return PolicyReader.read(JsonMapper.builder().build().readTree(json), GUEST);
    }

    @Test
    void usually_what_stands_in_lists_counts_double_and_what_is_shown_sometimes_does_not_count() {
        var policy = read("{}").policy();

        assertThat(policy.weights())
                .containsEntry("name", 2)
                .containsEntry("seen", 2)
                .containsEntry("note", 1)
                .doesNotContainKeys("late", "why", "owner");
        assertThat(policy.measured()).isTrue();
        assertThat(policy.source()).isEqualTo("origin");
        assertThat(policy.overdue(GUEST)).isEmpty();
    }

    @Test
    void what_is_said_stands_over_it() {
        var policy = read("{\"weights\": {\"note\": 3, \"name\": 0}, \"source\": null, \"confirmEvery\": 30}")
                .policy();

        assertThat(policy.weights()).containsEntry("note", 3).doesNotContainKey("name");
        assertThat(policy.important()).containsExactlyInAnyOrder("note", "seen");
        assertThat(policy.source()).isNull();
        assertThat(policy.overdue(GUEST)).isPresent();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_that_part_stays_as_usual() {
        var read = read(
                "{\"weights\": {\"late\": 1, \"note\": 11}, \"source\": \"name\", \"confirmedBy\": \"note\", \"confirmEvery\": -1, \"x\": 1}");

        assertThat(read.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "weights.late", "weights.note", "source", "confirmedBy", "confirmEvery", "x");
        assertThat(read.policy()).isEqualTo(read("{}").policy());
    }
}
