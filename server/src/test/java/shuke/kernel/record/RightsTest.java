package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.record.Marked.refusal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;

/** Who sees and changes which records. */
@Tag("database")
class RightsTest {
    private static final Company company = Company.open();
    private final Marked marked = Marked.in(company);
    private final String mark = marked.mark();

    @Nested
    class a_salesperson {
        @Test
        void finds_her_own_records_and_those_of_her_team() {
            marked.account(company.sam, "Sam's");
            marked.account(company.ina, "Ina's");
            marked.account(company.wen, "Wen's");

            assertThat(marked.accounts(company.sam)).containsExactly("Ina's", "Sam's");
            assertThat(marked.accounts(company.wen)).containsExactly("Wen's");
            assertThat(marked.accounts(company.mona)).containsExactly("Ina's", "Sam's", "Wen's");
            assertThat(marked.accounts(company.eve)).containsExactly("Ina's", "Sam's", "Wen's");
        }

        @Test
        void changes_only_her_own() {
            var own = marked.account(company.sam, "Sam's");
            var team = marked.account(company.ina, "Ina's");
            var other = marked.account(company.wen, "Wen's");

            company.patch(company.sam, "account", own, "phone", "010-12345678");

            assertThat(refusal(() -> company.patch(company.sam, "account", team, "phone", "010-1")))
                    .isEqualTo(Kind.FORBIDDEN);
            assertThat(refusal(() -> company.delete(company.sam, "account", team)))
                    .isEqualTo(Kind.FORBIDDEN);
            assertThat(refusal(() -> company.patch(company.sam, "account", other, "phone", "010-1")))
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(refusal(() -> company.delete(company.sam, "account", other)))
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(refusal(() -> company.read(company.sam, "account", other)))
                    .isEqualTo(Kind.NOT_FOUND);
        }

        @Test
        void gives_a_record_away_and_no_longer_changes_it() {
            var account = marked.account(company.sam, "Given");

            company.patch(company.sam, "account", account, "owner", company.wen.user());

            assertThat(marked.accounts(company.sam)).doesNotContain("Given");
            assertThat(marked.accounts(company.wen)).contains("Given");
        }

        @Test
        void counts_and_sums_only_what_she_sees() {
            var before = company.count(company.wen, "account");
            marked.account(company.sam, "Sam's");
            assertThat(company.count(company.wen, "account")).isEqualTo(before);
        }

        @Test
        void learns_nothing_of_a_record_behind_a_lookup() {
            var secret = marked.account(company.wen, "Secret");
            var contact = company.create(
                    company.maria, "contact", "name", mark, "account", secret, "owner", company.sam.user());

            var shown = company.query(
                    company.sam,
                    "contact",
                    "id == '%s'".formatted(contact),
                    List.of(),
                    List.of("account", "account.name", "account.industry"));
            assertThat(shown.getFirst())
                    .containsEntry("account", new Ref("account", secret, null))
                    .containsEntry("account.name", null);
            assertThat(company.names(company.sam, "contact", "account.name.startsWith('Secret')"))
                    .isEmpty();
            assertThat(company.names(company.wen, "account", "contacts.exists(c, c.name == '%s')".formatted(mark)))
                    .isEmpty();
            assertThat(company.names(company.mona, "contact", "account.name.startsWith('Secret')"))
                    .contains(mark);
        }

        @Test
        void points_to_what_she_sees_by_any_of_its_values() {
            marked.account(company.sam, "Hers");
            for (var object : List.of("contact", "opportunity", "order")) {
                var field = object.equals("order") ? "number" : "name";
                var made = company.create(
                        company.sam, object, field, object + mark, "account", Map.of("name", "Hers " + mark));
                assertThat(company.read(company.sam, object, made)).containsKey("account");
            }
        }

        @Test
        void points_only_to_what_she_sees() {
            var secret = marked.account(company.wen, "Secret");

            assertThat(Records.codes(() -> company.create(company.sam, "contact", "name", "X", "account", secret)))
                    .containsExactly("account linkNotFound");
            assertThat(Records.codes(() -> company.create(
                            company.sam, "contact", "name", "X", "account", Map.of("name", "Secret " + mark))))
                    .containsExactly("account linkNotFound");
        }
    }

    @Nested
    class lines {
        @Test
        void follow_their_order() {
            var order = company.create(company.wen, "order", "account", marked.account(company.wen, "A"));
            var product = company.create(company.maria, "product", "name", "Pen " + mark, "code", mark);
            var line = company.create(company.wen, "orderLine", "order", order, "product", product, "quantity", 1);

            assertThat(refusal(() -> company.read(company.sam, "orderLine", line)))
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(company.read(company.mona, "orderLine", line)).containsKey("quantity");
            assertThat(Records.codes(() -> company.create(
                            company.sam, "orderLine", "order", order, "product", product, "quantity", 1)))
                    .containsExactly("order linkNotFound");
        }

        @Test
        void of_what_a_role_never_sees_are_no_kind_of_record_for_it() {
            assertThat(refusal(() -> company.names(company.otto, "opportunityLine", null)))
                    .isEqualTo(Kind.FORBIDDEN);
            assertThat(company.query(company.otto, "orderLine", "quantity == -1", List.of(), List.of("id")))
                    .isEmpty();
        }

        @Test
        void go_only_onto_orders_that_may_be_changed() {
            var order = company.create(company.ina, "order", "account", marked.account(company.ina, "A"));
            var product = company.create(company.maria, "product", "name", "Pen " + mark, "code", mark);

            assertThat(Records.codes(() -> company.create(
                            company.sam, "orderLine", "order", order, "product", product, "quantity", 1)))
                    .containsExactly("order parentNotEditable");
        }
    }

    @Nested
    class what_an_activity_is_about {
        @Test
        void lets_those_see_it_who_see_the_record() {
            var account = marked.account(company.sam, "A");
            var note = company.create(
                    company.maria,
                    "note",
                    "content",
                    "Call back",
                    "regarding",
                    Map.of("object", "account", "id", account.toString()));

            assertThat(company.read(company.ina, "note", note)).containsKey("content");
            assertThat(refusal(() -> company.read(company.wen, "note", note))).isEqualTo(Kind.NOT_FOUND);
            assertThat(refusal(() -> company.patch(company.ina, "note", note, "content", "No")))
                    .isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Nested
    class people_and_teams {
        @Test
        void are_seen_by_everybody_and_changed_by_few() {
            assertThat(company.names(company.sam, "user", "name == 'Wen'")).containsExactly("Wen");
            assertThat(refusal(() -> company.patch(company.dora, "user", company.dora.user(), "role", "administrator")))
                    .isEqualTo(Kind.FORBIDDEN);
            assertThat(refusal(() -> company.patch(company.sam, "user", company.sam.user(), "team", company.west)))
                    .isEqualTo(Kind.FORBIDDEN);
        }

        @Test
        void with_a_role_that_is_not_known_may_do_nothing() {
            var ghost = company.actor(UUID.randomUUID(), "Ghost", "ghost");
            assertThat(refusal(() -> company.names(ghost, "account", null))).isEqualTo(Kind.FORBIDDEN);
        }
    }
}
