package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.vault.TestKeys;
import shuke.support.TestWorkspace;
import tools.jackson.databind.json.JsonMapper;

/** Records of one thing, on their way in. */
@Tag("database")
class DuplicatesTest {
    private static final String GUEST = """
            object: guest
            label: {zh-CN: 来宾, en: Guest}
            plural: {zh-CN: 来宾, en: Guests}
            nameField: name
            fields:
              - {name: name, type: personName, sensitivity: personal, purpose: p, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, sensitivity: personal, purpose: p, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: mobile, type: phone, sensitivity: personal, purpose: p, label: {zh-CN: 手机, en: Mobile}}
              - {name: card, type: text, label: {zh-CN: 卡号, en: Card}}
              - {name: seat, type: text, label: {zh-CN: 座位, en: Seat}}
            duplicates:
              fields:
                - {field: name}
                - {field: email, same: warns}
                - {field: mobile}
                - {field: card, as: code, same: blocks}
            """;

    private final Records hall = Records.in(TestWorkspace.of(GUEST));

    private UUID ada() {
        return hall.create("guest", "name", "Ada Lovelace", "email", "ada@hall.example", "mobile", "13800138000");
    }

    private Outcome.Written made(@Nullable Object... pairs) {
        return hall.writer
                .write(hall.maria, Batch.of("guest", new Change.Create(null, Records.values(pairs))))
                .getFirst();
    }

    private Outcome each(Batch.Likely likely, @Nullable Object... pairs) {
        var change = new Change.Create(null, Records.values(pairs));
        return hall.writer
                .writeEach(hall.maria, new Batch("guest", List.of(change), likely))
                .getFirst();
    }

    @Nested
    class a_new_record {
        @Test
        void that_is_like_another_is_written_and_tells_of_it() {
            var ada = ada();

            var written = made("name", "ada lovelace", "mobile", "+86 138-0013-8000");

            assertThat(written.matches()).singleElement().satisfies(match -> {
                assertThat(match.id()).isEqualTo(ada);
                assertThat(match.label()).isEqualTo("Ada Lovelace");
                assertThat(match.score()).isGreaterThan(0.8);
                assertThat(match.reasons()).extracting(Match.Reason::field).contains("name", "mobile");
            });
        }

        @Test
        void that_is_like_none_tells_of_nothing() {
            ada();

            assertThat(made("name", "Charles Babbage", "email", "charles@hall.example")
                            .matches())
                    .isEmpty();
        }

        @Test
        void that_is_like_another_is_refused_where_the_writer_wants_it_so() {
            ada();

            var outcome = each(Batch.Likely.REFUSED, "name", "Ada", "email", "ADA@hall.example");

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("likelyDuplicate");
                assertThat(refused.matches()).extracting(Match::label).containsExactly("Ada Lovelace");
                assertThat(refused.isDuplicate()).isTrue();
            });
        }

        @Test
        void with_the_same_value_of_a_field_that_blocks_is_kept_out_whatever_the_writer_wants() {
            made("name", "Ada Lovelace", "card", "AB-1");

            assertThatThrownBy(() -> made("name", "Somebody Else", "card", "ab-1"))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
                        assertThat(refusal.extensions()).containsKey(Match.MEMBER);
                    });
        }

        @Test
        void is_held_against_those_before_it_in_the_same_batch() {
            var twins = List.<Change>of(
                    new Change.Create(null, Records.values("name", "Ada Lovelace", "email", "ada@hall.example")),
                    new Change.Create(null, Records.values("name", "A. Lovelace", "email", "ada@hall.example")));

            var outcomes = hall.writer.writeEach(hall.maria, new Batch("guest", twins, Batch.Likely.REFUSED));

            assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Written.class);
            assertThat(outcomes.getLast())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(problem -> problem.code())
                                    .containsExactly("likelyInBatch"));
        }

        @Test
        void is_not_held_against_what_is_in_the_recycle_bin() {
            hall.delete("guest", ada());

            assertThat(made("name", "Ada Lovelace", "email", "ada@hall.example").matches())
                    .isEmpty();
        }
    }

    @Nested
    class a_changed_record {
        @Test
        void tells_of_another_one_when_it_comes_to_be_like_it() {
            var ada = ada();
            var other = made("name", "Nobody Yet").row().id();

            assertThat(hall.patch("guest", other, "email", "ada@hall.example").matches())
                    .extracting(Match::id)
                    .containsExactly(ada);
            assertThat(hall.patch("guest", other, "seat", "7").matches()).isEmpty();
        }

        @Test
        void is_found_by_what_it_is_now() {
            var ada = ada();
            hall.patch("guest", ada, "email", "countess@hall.example");

            assertThat(made("name", "X", "email", "countess@hall.example").matches())
                    .extracting(Match::id)
                    .containsExactly(ada);
            assertThat(made("name", "Y", "email", "ada@hall.example").matches()).isEmpty();
        }
    }

    @Test
    void of_two_who_save_the_same_thing_at_once_one_is_refused_a_hundred_times() throws Exception {
        try (var clients = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 100; i++) {
                var card = "C" + i;
                var start = new CyclicBarrier(2);
                Callable<Boolean> client = () -> {
                    start.await();
                    return each(Batch.Likely.TOLD, "name", "Client " + card, "card", card) instanceof Outcome.Written;
                };
                var saved = new ArrayList<Boolean>();
                for (var answer : clients.invokeAll(List.of(client, client))) {
                    saved.add(answer.get());
                }
                assertThat(saved).as(card).containsExactlyInAnyOrder(true, false);
            }
        }
        assertThat(hall.page("guest", null, List.of(), 200, null).items()).hasSize(100);
    }

    @Nested
    class records_from_before {
        @Test
        void are_found_once_they_are_gone_through() {
            hall.editor()
                    .patchObject(
                            hall.maria,
                            "guest",
                            JsonMapper.shared().createObjectNode().set("duplicates", null));
            var ada = ada();
            var rule = JsonMapper.shared()
                    .readTree("{\"duplicates\":{\"fields\":[{\"field\":\"email\",\"same\":\"warns\"}]}}");
            hall.editor().patchObject(hall.maria, "guest", (tools.jackson.databind.node.ObjectNode) rule);
            assertThat(made("name", "X", "email", "ada@hall.example").matches()).isEmpty();

            hall.reseal();

            assertThat(made("name", "Y", "email", "ada@hall.example").matches())
                    .extracting(Match::id)
                    .contains(ada);
        }

        @Test
        void are_found_while_keys_change_and_afterwards() {
            var ada = ada();

            TestKeys.rotate(hall.keys);
            assertThat(made("name", "X", "email", "ada@hall.example").matches())
                    .extracting(Match::id)
                    .contains(ada);
            hall.reseal();
            TestKeys.retire(hall.keys);

            assertThat(made("name", "Y", "email", "ada@hall.example").matches())
                    .extracting(Match::id)
                    .contains(ada);
        }
    }

    @Test
    void nothing_that_is_compared_stands_in_the_table_in_clear() {
        ada();

        var row = hall.workspace
                .records()
                .fetch("select guest::text from %s.guest".formatted(hall.workspace.schemaName()))
                .getValues(0, String.class)
                .toString();
        assertThat(row).doesNotContain("Lovelace", "ada@", "13800138000").matches("(?s).*\\{-?\\d+(,-?\\d+)*}.*");
    }

    @Test
    void a_name_that_many_share_is_looked_up_within_bounds() {
        var many = IntStream.range(0, 700)
                .<Change>mapToObj(i ->
                        new Change.Create(null, Records.values("name", "王伟", "email", "wang" + i + "@hall.example")))
                .toList();
        hall.writer.write(hall.maria, new Batch("guest", many, Batch.Likely.UNASKED));

        assertThat(made("name", "王伟", "email", "wang77@hall.example").matches())
                .hasSizeLessThanOrEqualTo(50)
                .first()
                .satisfies(match -> assertThat(match.reasons())
                        .filteredOn(reason -> reason.field().equals("email"))
                        .allMatch(reason -> reason.level().equals("same")));
    }
}
