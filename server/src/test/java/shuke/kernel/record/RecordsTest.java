package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

@Tag("database")
class RecordsTest {
    private static final Records shop = Shop.open();

    @Nested
    class a_new_record {
        @Test
        void has_its_values_in_standard_form() {
            var id = shop.create(
                    "customer",
                    "name",
                    "  Ａcme   Ltd ",
                    "email",
                    " Info@ACME.example ",
                    "phone",
                    "138 1234 5678",
                    "person",
                    "王小明",
                    "since",
                    "2024年3月5日",
                    "seenAt",
                    "2024-03-05T10:00:00Z",
                    "credit",
                    "¥1,200.50",
                    "size",
                    "12",
                    "level",
                    "铁",
                    "channels",
                    List.of("web", "fair"),
                    "tags",
                    "vip;new",
                    "home",
                    Map.of("city", "上海", "street", "南京路 1 号"),
                    "spot",
                    "31.23, 121.47",
                    "took",
                    "1h 30m");

            var read = shop.read("customer", id);

            assertThat(shop.read("customer", id, "email")).isEqualTo("info@acme.example");
            assertThat(shop.read("customer", id, "phone")).isEqualTo("+8613812345678");
            assertThat(shop.read("customer", id, "person")).isEqualTo("王小明");
            assertThat(shop.read("customer", id, "since")).isEqualTo("2024-03-05");
            assertThat(shop.read("customer", id, "seenAt")).isEqualTo("2024-03-05T10:00:00Z");
            assertThat(shop.read("customer", id, "credit"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("1200.5"), "currency", "CNY"));
            assertThat(shop.read("customer", id, "size")).isEqualTo(12L);
            assertThat(shop.read("customer", id, "level")).isEqualTo("iron");
            assertThat(shop.read("customer", id, "channels")).isEqualTo(List.of("web", "fair"));
            assertThat(shop.read("customer", id, "tags")).isEqualTo(List.of("vip", "new"));
            assertThat(shop.read("customer", id, "home"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsEntry("city", "上海");
            assertThat(shop.read("customer", id, "spot")).isEqualTo(Map.of("lat", 31.23, "lon", 121.47));
            assertThat(shop.read("customer", id, "took")).isEqualTo(5400L);
            assertThat(read.version()).isEqualTo(1);
        }

        @Test
        void gets_defaults_a_number_and_its_maker() {
            var customer = shop.create("customer", "name", "Default");
            var first = shop.create("purchase", "customer", customer.toString());
            var second = shop.create("purchase", "customer", Map.of("name", "Default"));

            assertThat(shop.read("customer", customer, "level")).isEqualTo("iron");
            assertThat(shop.read("purchase", first, "number").toString()).matches("P-\\d{4}");
            assertThat(shop.read("purchase", second, "number")).isNotEqualTo(shop.read("purchase", first, "number"));
            assertThat(shop.read("purchase", first, "createdBy"))
                    .isEqualTo(shop.read("purchase", first, "owner"))
                    .isEqualTo(new java.util.LinkedHashMap<>(
                            Map.of("id", shop.maria.user().toString(), "label", "Maria", "object", "user")));
        }

        @Test
        void is_refused_with_every_problem_at_once() {
            assertThat(Records.codes(() -> shop.create(
                            "customer",
                            "email",
                            "nobody",
                            "size",
                            "-3",
                            "level",
                            "tin",
                            "nmae",
                            "x",
                            "parent",
                            "no such")))
                    .containsExactlyInAnyOrder(
                            "email emailNoAt",
                            "size tooSmall",
                            "level notAnOption",
                            "nmae unknownFieldNear",
                            "parent linkNotFound",
                            "name required");
        }

        @Test
        void keeps_nothing_of_a_batch_in_which_one_is_wrong() {
            var before = shop.names("customer", null).size();

            assertThat(Records.codes(() -> shop.writer.write(
                            shop.maria,
                            Batch.of(
                                    "customer",
                                    new Change.Create(null, Map.of("name", "right")),
                                    new Change.Create(null, Map.of("size", 1))))))
                    .containsExactly("name required");

            assertThat(shop.names("customer", null)).hasSize(before);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'; drop table customer; --",
                    "\\'); select pg_sleep(1); --",
                    "{0} %s ? :name $1",
                    "👩‍👩‍👧‍👦 emoji",
                    "مرحبا بالعالم",
                    "a\"b'c`d\\e,{}",
                    "𠮷野家"
                })
        void takes_any_text_as_it_is(String text) {
            var id = shop.create("customer", "name", text, "tags", List.of(text));

            assertThat(shop.read("customer", id, "name")).isEqualTo(text);
            assertThat(shop.read("customer", id, "tags")).isEqualTo(List.of(text));
            assertThat(shop.writer.writeEach(
                            shop.maria, Batch.of("customer", new Change.Upsert("name", Map.of("name", text)))))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Written.class));
        }

        @Test
        void with_a_nul_byte_is_refused() {
            assertThat(Records.codes(() -> shop.create("customer", "name", "a\0b")))
                    .containsExactly("name textHasNul");
        }
    }

    @Nested
    class a_change {
        @Test
        void touches_only_the_fields_it_names_and_is_told_in_the_history() {
            var ada = shop.create("customer", "name", "Ada", "size", 1);

            shop.patch("customer", ada, "size", 2);

            assertThat(shop.read("customer", ada, "name")).isEqualTo("Ada");
            assertThat(shop.read("customer", ada, "size")).isEqualTo(2L);
            assertThat(shop.history("customer", ada)).last().isEqualTo("Maria updated size 1 → 2");
        }

        @Test
        void of_nothing_leaves_the_version_and_no_trace() {
            var ada = shop.create("customer", "name", "Same");

            var outcome = shop.patch("customer", ada, "name", " Same ");

            assertThat(outcome.effect()).isEqualTo(Outcome.Effect.UNCHANGED);
            assertThat(shop.read("customer", ada).version()).isEqualTo(1);
            assertThat(shop.history("customer", ada)).hasSize(1);
        }

        @Test
        void with_an_old_version_is_a_conflict() {
            var ada = shop.create("customer", "name", "Stale");
            shop.patch("customer", ada, "size", 2);

            assertThatThrownBy(() -> shop.writer.write(
                            shop.maria, Batch.of("customer", new Change.Update(ada, 1L, Map.of("size", 3)))))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
                        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("stale");
                    });
        }

        @Test
        void of_a_part_keeps_the_other_parts() {
            var ada = shop.create(
                    "customer", "name", "Parts", "home", Map.of("city", "上海", "street", "一号"), "credit", "USD 5");

            shop.patch("customer", ada, "home", Map.of("street", "二号"), "credit", 7);

            assertThat(shop.read("customer", ada, "home"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsEntry("city", "上海")
                    .containsEntry("street", "二号");
            assertThat(shop.read("customer", ada, "credit"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("7"), "currency", "USD"));
        }

        @Test
        void against_a_rule_is_refused_in_the_words_of_the_rule() {
            var ada = shop.create("customer", "name", "Rule");

            assertThat(Records.codes(() -> shop.patch("customer", ada, "level", "gold")))
                    .containsExactly("credit rule.goldNeedsCredit");
            shop.patch("customer", ada, "level", "gold", "credit", "100");
            assertThat(shop.read("customer", ada, "level")).isEqualTo("gold");
        }

        @Test
        void is_held_against_rules_that_look_at_a_parent() {
            var iron = shop.create("customer", "name", "Iron");

            assertThat(Records.codes(() -> shop.create("purchase", "customer", iron.toString(), "name", "forbidden")))
                    .containsExactly("name rule.ironBuysNothing");
        }

        @Test
        void sets_lookups_to_many_in_order() {
            var a = shop.create("customer", "name", "Friend A");
            var b = shop.create("customer", "name", "Friend B");
            var c = shop.create("customer", "name", "Has friends", "friends", List.of(b.toString(), a.toString()));

            assertThat(shop.read("customer", c, "friends"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .extracting("label")
                    .containsExactly("Friend B", "Friend A");

            shop.patch("customer", c, "friends", List.of(a.toString()));

            assertThat(shop.read("customer", c, "friends"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .extracting("label")
                    .containsExactly("Friend A");
        }
    }

    @Nested
    class a_unique_value {
        @Test
        void belongs_to_one_record() {
            shop.create("customer", "name", "First", "code", "U-1");

            assertThat(Records.codes(() -> shop.create("customer", "name", "Second", "code", "U-1")))
                    .containsExactly("code duplicate");
        }

        @Test
        void is_not_given_twice_by_two_writers_at_once() throws Exception {
            var refused = new java.util.concurrent.atomic.AtomicInteger();
            try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 8)
                        .forEach(i -> pool.submit(() -> {
                            try {
                                shop.create("customer", "name", "Racer " + i, "code", "RACE");
                            } catch (ProblemException refusal) {
                                refused.incrementAndGet();
                            }
                        }));
            }

            assertThat(refused).hasValue(7);
            assertThat(shop.names("customer", "code == 'RACE'")).hasSize(1);
        }

        @Test
        void finds_the_record_of_an_upsert_also_when_several_ask_at_once() {
            try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 8)
                        .forEach(i -> pool.submit(() -> shop.writer.write(
                                shop.maria,
                                Batch.of(
                                        "customer",
                                        new Change.Upsert("name", Records.values("name", "Upserted", "size", i))))));
            }

            assertThat(shop.names("customer", "name == 'Upserted'")).hasSize(1);
        }

        @Test
        void repeated_in_a_batch_of_upserts_is_one_record_with_the_last_values() {
            var outcomes = shop.writer.writeEach(
                    shop.maria,
                    Batch.of(
                            "customer",
                            new Change.Upsert("code", Records.values("code", "TWICE", "name", "one")),
                            new Change.Upsert("code", Records.values("code", "TWICE", "name", "two"))));

            assertThat(outcomes)
                    .extracting(outcome -> ((Outcome.Written) outcome).effect())
                    .containsExactly(Outcome.Effect.CREATED, Outcome.Effect.UPDATED);
            assertThat(shop.names("customer", "code == 'TWICE'")).containsExactly("two");
        }
    }

    @Nested
    class a_roll_up {
        @Test
        void follows_lines_up_to_the_customer() {
            var customer = shop.create("customer", "name", "Sums");
            var purchase = shop.create("purchase", "customer", customer.toString());
            var line = shop.create("line", "purchase", purchase.toString(), "quantity", "2", "price", "USD 10.5");
            shop.create("line", "purchase", purchase.toString(), "quantity", "1", "price", "USD 4");

            assertThat(shop.read("line", line, "amount"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("21"), "currency", "USD"));
            assertThat(shop.read("customer", customer, "bought"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("25"), "currency", "USD"));
            assertThat(shop.read("customer", customer, "orders")).isEqualTo(1L);

            shop.patch("line", line, "quantity", "1");
            assertThat(shop.read("customer", customer, "bought"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("14.5"), "currency", "USD"));

            shop.delete("line", line);
            assertThat(shop.read("purchase", purchase, "total"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("4"), "currency", "USD"));

            shop.restore("line", line);
            assertThat(shop.read("purchase", purchase, "total"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("14.5"), "currency", "USD"));
        }

        @Test
        void is_right_when_many_write_at_once() {
            var customer = shop.create("customer", "name", "Crowd");
            var purchase = shop.create("purchase", "customer", customer.toString());

            try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 40)
                        .forEach(i -> pool.submit(() -> shop.create(
                                "line", "purchase", purchase.toString(), "quantity", "1", "price", "CNY 1")));
            }

            assertThat(shop.read("customer", customer, "bought"))
                    .isEqualTo(Map.of("amount", new java.math.BigDecimal("40"), "currency", "CNY"));
        }

        @Test
        void leaves_the_version_of_the_parent_alone() {
            var customer = shop.create("customer", "name", "Quiet");
            shop.create("purchase", "customer", customer.toString());

            assertThat(shop.read("customer", customer).version()).isEqualTo(1);
        }
    }

    @Nested
    class a_list {
        @Test
        void comes_in_the_order_asked_for_with_empty_ones_as_the_least() {
            shop.create("customer", "name", "L1", "since", "2024-01-02", "tags", "order");
            shop.create("customer", "name", "L2", "since", "2024-01-01", "tags", "order");
            shop.create("customer", "name", "L3", "tags", "order");

            assertThat(shop.names("customer", "'order' in tags", "since")).containsExactly("L3", "L2", "L1");
            assertThat(shop.names("customer", "'order' in tags", "-since")).containsExactly("L1", "L2", "L3");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "since",
                    "-since",
                    "size",
                    "-size",
                    "name",
                    "-name",
                    "-size,name",
                    "size,-since",
                    "parent",
                    "-credit",
                    ""
                })
        void is_the_same_page_by_page(String sort) {
            var object = "customer";
            var filter = "'paged' in tags";
            if (shop.names(object, filter).isEmpty()) {
                var parent = shop.create(object, "name", "Parent", "tags", "p");
                IntStream.range(0, 45)
                        .forEach(i -> shop.create(
                                object,
                                "name",
                                "n" + i % 7,
                                "since",
                                i % 4 == 0 ? null : "2024-01-0" + (1 + i % 5),
                                "size",
                                i % 5 == 0 ? null : i % 9,
                                "credit",
                                i % 3 == 0 ? null : "CNY " + i % 6,
                                "parent",
                                i % 2 == 0 ? null : parent.toString(),
                                "tags",
                                "paged"));
            }
            var order = sort.isEmpty() ? List.<String>of() : List.of(sort.split(","));
            var whole = ids(shop.page(object, filter, order, 200, null));

            var paged = new ArrayList<UUID>();
            String cursor = null;
            do {
                var page = shop.page(object, filter, order, 4, cursor);
                paged.addAll(ids(page));
                cursor = page.next();
            } while (cursor != null);

            assertThat(whole).hasSize(45);
            assertThat(paged).isEqualTo(whole);
        }

        private static List<UUID> ids(shuke.kernel.base.Page<shuke.kernel.base.Row> page) {
            return page.items().stream().map(shuke.kernel.base.Row::id).toList();
        }

        @Test
        void says_how_many_there_are() {
            IntStream.range(0, 3).forEach(i -> shop.create("customer", "name", "Counted", "size", i));

            var page = shop.page("customer", "name == 'Counted'", List.of(), 2, null);

            assertThat(page.items()).hasSize(2);
            assertThat(page.total()).isEqualTo(new shuke.kernel.base.Page.Count(3, false));
        }

        @Test
        void refuses_a_cursor_of_another_list() {
            assertThat(Records.codes(() -> shop.page("customer", null, List.of("name"), 5, "bm9uc2Vuc2U")))
                    .containsExactly("cursor badCursor");
        }
    }

    @Nested
    class a_sum_over_many {
        @Test
        void groups_and_measures() {
            shop.create("customer", "name", "G1", "since", "2024-01-15", "size", 2, "channels", List.of("agg"));
            shop.create("customer", "name", "G2", "since", "2024-01-20", "size", 4, "channels", List.of("agg"));
            shop.create("customer", "name", "G3", "since", "2024-02-01", "size", 6, "channels", List.of("agg"));

            var groups = shop.reader.aggregate(
                    shop.maria,
                    new Aggregate(
                            "customer",
                            new shuke.kernel.filter.Filter.Text("'agg' in channels"),
                            List.of(new Aggregate.GroupBy("since", "month")),
                            List.of(new Aggregate.Measure("count", null), new Aggregate.Measure("sum", "size")),
                            List.of("-value1"),
                            10));

            assertThat(groups.groups())
                    .extracting(group -> group.group() + " " + group.values())
                    .containsExactly("[2024-01-01] [2, 6]", "[2024-02-01] [1, 6]");
        }
    }
}
