package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who sees and changes which records and which of their fields. */
@Tag("database")
class RightsTest {
    private static final Company company = Company.open();
    private final String mark = UUID.randomUUID().toString();

    private UUID account(Actor owner, String name) {
        return company.create(owner, "account", "name", name + " " + mark);
    }

    private List<String> accounts(Actor actor) {
        return company.names(actor, "account", "name.contains('%s')".formatted(mark)).stream()
                .map(name -> name.replace(" " + mark, ""))
                .toList();
    }

    private static Kind refusal(ThrowingCallable call) {
        var kind = new Kind[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> kind[0] = refused.kind());
        return kind[0];
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Nested
    class a_salesperson {
        @Test
        void finds_her_own_records_and_those_of_her_team() {
            account(company.sam, "Sam's");
            account(company.ina, "Ina's");
            account(company.wen, "Wen's");

            assertThat(accounts(company.sam)).containsExactly("Ina's", "Sam's");
            assertThat(accounts(company.wen)).containsExactly("Wen's");
            assertThat(accounts(company.mona)).containsExactly("Ina's", "Sam's", "Wen's");
            assertThat(accounts(company.eve)).containsExactly("Ina's", "Sam's", "Wen's");
        }

        @Test
        void changes_only_her_own() {
            var own = account(company.sam, "Sam's");
            var team = account(company.ina, "Ina's");
            var other = account(company.wen, "Wen's");

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
            var account = account(company.sam, "Given");

            company.patch(company.sam, "account", account, "owner", company.wen.user());

            assertThat(accounts(company.sam)).doesNotContain("Given");
            assertThat(accounts(company.wen)).contains("Given");
        }

        @Test
        void counts_and_sums_only_what_she_sees() {
            var before = company.count(company.wen, "account");
            account(company.sam, "Sam's");
            assertThat(company.count(company.wen, "account")).isEqualTo(before);
        }

        @Test
        void learns_nothing_of_a_record_behind_a_lookup() {
            var secret = account(company.wen, "Secret");
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
        void points_only_to_what_she_sees() {
            var secret = account(company.wen, "Secret");

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
            var order = company.create(company.wen, "order", "account", account(company.wen, "A"));
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
            var order = company.create(company.ina, "order", "account", account(company.ina, "A"));
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
            var account = account(company.sam, "A");
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
    class a_field {
        private UUID contact() {
            return company.create(
                    company.maria,
                    "contact",
                    "name",
                    mark,
                    "nationalId",
                    "11010519491231002X",
                    "owner",
                    company.sam.user());
        }

        @Test
        void that_is_masked_shows_a_mask_and_answers_no_questions() {
            var contact = contact();

            assertThat(company.read(company.sam, "contact", contact)).containsEntry("nationalId", "****");
            for (var filter :
                    List.of("nationalId == '11010519491231002X'", "nationalId != null", "nationalId.startsWith('1')")) {
                assertThat(Records.codes(() -> company.names(company.sam, "contact", filter)))
                        .containsExactly("nationalId maskedField");
            }
            assertThat(Records.codes(
                            () -> company.query(company.sam, "contact", null, List.of("nationalId"), List.of())))
                    .containsExactly("nationalId maskedField");
            assertThat(Records.codes(() -> company.query(
                            company.sam, "accountContact", null, List.of("contact.nationalId"), List.of())))
                    .containsExactly("contact.nationalId maskedField");
        }

        @Test
        void that_is_masked_is_not_written_but_may_come_back_as_it_was_read() {
            var contact = contact();

            company.patch(company.sam, "contact", contact, "nationalId", "****", "title", "CTO");

            assertThat(company.read(company.maria, "contact", contact))
                    .containsEntry("nationalId", "11010519491231002X");
            assertThat(Records.codes(
                            () -> company.patch(company.sam, "contact", contact, "nationalId", "11010519491231002X")))
                    .containsExactly("nationalId fieldNotEditable");
            assertThat(Records.codes(() -> company.patch(company.sam, "contact", contact, "nationalId", null)))
                    .containsExactly("nationalId fieldNotEditable");
        }

        @Test
        void that_is_hidden_is_not_there() {
            var contact = contact();

            assertThat(company.read(company.mila, "contact", contact)).doesNotContainKey("nationalId");
            assertThat(Records.codes(() -> company.names(company.mila, "contact", "nationalId == 'x'")))
                    .containsExactly("null filter.unknownField");
            assertThat(Records.codes(
                            () -> company.query(company.mila, "contact", null, List.of("nationalId"), List.of())))
                    .containsExactly("nationalId unknownField");
            assertThat(Records.codes(
                            () -> company.query(company.mila, "contact", null, List.of(), List.of("nationalId"))))
                    .containsExactly("nationalId unknownField");
            assertThat(Records.codes(() -> company.create(company.mila, "contact", "name", "X", "nationalId", "x")))
                    .anyMatch(code -> code.startsWith("nationalId unknownField"));
        }

        @Test
        void is_revealed_to_whoever_may_and_on_record() {
            var contact = contact();

            assertThat(Plain.of(company.records.reader.reveal(company.mona, "contact", contact, "nationalId")))
                    .isEqualTo("11010519491231002X");
            assertThat(company.records.history("contact", contact))
                    .last()
                    .asString()
                    .contains("Mona revealed nationalId");
            assertThat(refusal(() -> company.records.reader.reveal(company.sam, "contact", contact, "nationalId")))
                    .isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Nested
    class what_changes {
        @Test
        void when_somebody_moves_to_another_team_counts_at_once() {
            var lin = company.person("Lin", "salesperson", company.west, null);
            account(company.sam, "Sam's");
            assertThat(accounts(lin)).isEmpty();

            company.patch(company.maria, "user", lin.user(), "team", company.east);

            assertThat(accounts(lin)).containsExactly("Sam's");
        }

        @Test
        void when_somebody_gets_a_manager_counts_at_once_at_any_depth() {
            var chief = company.person("Chief", "salesperson", null, null);
            var head = company.person("Head", "salesperson", null, null);
            var hand = company.person("Hand", "salesperson", null, head.user());
            account(hand, "Hand's");
            assertThat(accounts(head)).containsExactly("Hand's");
            assertThat(accounts(chief)).isEmpty();

            company.patch(company.maria, "user", head.user(), "manager", chief.user());
            assertThat(accounts(chief)).containsExactly("Hand's");

            company.patch(company.maria, "user", head.user(), "manager", null);
            assertThat(accounts(chief)).isEmpty();
        }

        @Test
        void in_a_role_counts_at_once() {
            company.records.roles.create(
                    company.maria, json("{'name':'apprentice','objects':{'account':{'read':'own'}}}"));
            var ann = company.person("Ann", "apprentice", company.east, null);
            account(company.sam, "Sam's");
            assertThat(accounts(ann)).isEmpty();
            assertThat(refusal(() -> company.names(ann, "contact", null))).isEqualTo(Kind.FORBIDDEN);

            company.records.roles.change(
                    company.maria,
                    "apprentice",
                    json("{'objects':{'account':{'read':'team'},'contact':{'read':'team'}}}"),
                    null);

            assertThat(accounts(ann)).containsExactly("Sam's");
            assertThat(company.names(ann, "contact", "name == '-'")).isEmpty();
            assertThat(refusal(() -> account(ann, "Ann's"))).isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Nested
    class a_cursor {
        private Query first(List<String> sort, @Nullable String cursor) {
            return new Query("account", null, sort, List.of("name"), 1, cursor, false, false);
        }

        private String next(Actor actor) {
            account(company.sam, "One");
            account(company.sam, "Two");
            var page = company.records.reader.page(actor, first(List.of("name"), null));
            return Objects.requireNonNull(page.next());
        }

        @Test
        void goes_on_for_the_person_and_in_the_list_that_it_came_from() {
            var cursor = next(company.sam);
            assertThat(company.records
                            .reader
                            .page(company.sam, first(List.of("name"), cursor))
                            .items())
                    .isNotEmpty();
            assertThat(refusal(() -> company.records.reader.page(company.ina, first(List.of("name"), cursor))))
                    .isEqualTo(Kind.MALFORMED);
            assertThat(refusal(() -> company.records.reader.page(company.sam, first(List.of("-name"), cursor))))
                    .isEqualTo(Kind.MALFORMED);
        }

        @Test
        void that_somebody_changed_or_made_up_is_refused() {
            var cursor = next(company.sam);
            var changed = cursor.substring(0, 20) + (cursor.charAt(20) == 'A' ? "B" : "A") + cursor.substring(21);
            for (var wrong : List.of(changed, "WyJBIiwiMDAwIl0", cursor.substring(4), "%%%")) {
                assertThat(refusal(() -> company.records.reader.page(company.sam, first(List.of("name"), wrong))))
                        .isEqualTo(Kind.MALFORMED);
            }
        }

        @Test
        void holds_no_value_that_can_be_read() {
            var text = new String(Base64.getUrlDecoder().decode(next(company.sam)), StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("One").doesNotContain("Two");
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
