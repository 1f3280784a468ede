package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.record.Marked.refusal;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What changes in teams, managers and roles counts with the next request. */
@Tag("database")
class ChangedRightsTest {
    private static final Company company = Company.open();
    private final Marked marked = Marked.in(company);

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Nested
    class what_changes {
        @Test
        void when_somebody_moves_to_another_team_counts_at_once() {
            var lin = company.person("Lin", "salesperson", company.west, null);
            marked.account(company.sam, "Sam's");
            assertThat(marked.accounts(lin)).isEmpty();

            company.patch(company.maria, "user", lin.user(), "team", company.east);

            assertThat(marked.accounts(lin)).containsExactly("Sam's");
        }

        @Test
        void when_somebody_gets_a_manager_counts_at_once_at_any_depth() {
            var chief = company.person("Chief", "salesperson", null, null);
            var head = company.person("Head", "salesperson", null, null);
            var hand = company.person("Hand", "salesperson", null, head.user());
            marked.account(hand, "Hand's");
            assertThat(marked.accounts(head)).containsExactly("Hand's");
            assertThat(marked.accounts(chief)).isEmpty();

            company.patch(company.maria, "user", head.user(), "manager", chief.user());
            assertThat(marked.accounts(chief)).containsExactly("Hand's");

            company.patch(company.maria, "user", head.user(), "manager", null);
            assertThat(marked.accounts(chief)).isEmpty();
        }

        @Test
        void in_a_role_counts_at_once() {
            company.records.roles.create(
                    company.maria, json("{'name':'apprentice','objects':{'account':{'read':'own'}}}"));
            var ann = company.person("Ann", "apprentice", company.east, null);
            marked.account(company.sam, "Sam's");
            assertThat(marked.accounts(ann)).isEmpty();
            assertThat(refusal(() -> company.names(ann, "contact", null))).isEqualTo(Kind.FORBIDDEN);

            company.records.roles.change(
                    company.maria,
                    "apprentice",
                    json("{'objects':{'account':{'read':'team'},'contact':{'read':'team'}}}"),
                    null);

            assertThat(marked.accounts(ann)).containsExactly("Sam's");
            assertThat(company.names(ann, "contact", "name == '-'")).isEmpty();
            assertThat(refusal(() -> marked.account(ann, "Ann's"))).isEqualTo(Kind.FORBIDDEN);
        }
    }
}
