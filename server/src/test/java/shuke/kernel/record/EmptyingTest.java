package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import tools.jackson.databind.node.JsonNodeFactory;

@Tag("database")
class EmptyingTest {
    private static final Records shop = Shop.open();

    @BeforeEach
    void an_empty_bin() {
        keepFor(1);
        pass(Duration.ofDays(2));
        empty();
        keepFor(30);
    }

    private static void keepFor(int days) {
        shop.organisation.change(
                shop.maria, JsonNodeFactory.instance.objectNode().put("recycleBinDays", days), null);
    }

    private static void pass(Duration time) {
        shop.clock.jump(time);
    }

    private static void empty() {
        shop.emptying.run(() -> false);
    }

    private static UUID deleted(String object, Object... values) {
        var id = shop.create(object, values);
        shop.delete(object, id);
        return id;
    }

    @Test
    void takes_what_was_deleted_thirty_days_ago_and_nothing_younger() {
        var old = deleted("customer", "name", "Old");
        pass(Duration.ofDays(2));
        deleted("customer", "name", "Young");
        shop.create("customer", "name", "Alive");

        pass(Duration.ofDays(29));
        empty();

        assertThat(shop.binned("customer")).containsExactly("Young");
        assertThat(shop.names("customer", "name == 'Alive'")).hasSize(1);
        assertThat(shop.history("customer", old)).last().isEqualTo("Shuke purged");
    }

    @Test
    void says_in_the_history_of_what_pointed_there_that_it_is_gone() {
        var parent = shop.create("customer", "name", "Parent");
        var child = shop.create("customer", "name", "Child", "parent", parent.toString());
        shop.delete("customer", parent);

        pass(Duration.ofDays(31));
        empty();

        assertThat(shop.read("customer", child, "parent")).isNull();
        assertThat(shop.history("customer", child)).last().asString().startsWith("Shuke updated parent");
    }

    @Test
    void never_happens_where_the_organisation_does_not_want_it() {
        deleted("customer", "name", "For ever");
        keepFor(0);

        pass(Duration.ofDays(4_000));
        empty();

        assertThat(shop.binned("customer")).containsExactly("For ever");
    }

    @Test
    void leaves_what_came_out_of_the_bin_meanwhile() {
        var back = deleted("customer", "name", "Back");
        shop.restore("customer", back);

        pass(Duration.ofDays(31));
        empty();

        assertThat(shop.read("customer", back, "name")).isEqualTo("Back");
    }

    @Nested
    class of_records_that_others_need {
        @Test
        void leaves_them_and_takes_the_others() {
            var needed = shop.create("customer", "name", "Needed");
            var purchase = shop.create("purchase", "name", "Late", "customer", needed.toString());
            shop.delete("purchase", purchase);
            shop.delete("customer", needed);
            deleted("customer", "name", "Free");
            pass(Duration.ofDays(29));
            shop.restore("purchase", purchase);
            shop.restore("customer", needed);
            shop.delete("purchase", purchase);
            pass(Duration.ofDays(-28));
            shop.delete("customer", needed);

            pass(Duration.ofDays(30));
            empty();
            assertThat(shop.binned("customer")).containsExactly("Needed");

            pass(Duration.ofDays(30));
            empty();
            assertThat(shop.binned("customer")).isEmpty();
            assertThat(shop.binned("purchase")).isEmpty();
        }

        @Test
        void takes_them_with_those_that_need_them_whatever_came_first() {
            var customer = shop.create("customer", "name", "Below");
            var purchase = shop.create("purchase", "name", "Between", "customer", customer.toString());
            shop.create("line", "name", "Above", "purchase", purchase.toString());
            shop.delete("purchase", purchase);
            shop.delete("customer", customer);

            pass(Duration.ofDays(31));
            empty();

            assertThat(shop.reader.bins(shop.maria)).isEmpty();
        }
    }

    @Nested
    class of_many_records {
        private List<String> many(int number) {
            var names = new ArrayList<String>();
            var created = new ArrayList<Change>();
            for (var i = 0; i < number; i++) {
                names.add("Many " + i);
                created.add(new Change.Create(null, Records.values("name", "Many " + i)));
            }
            var ids = shop.writer.write(shop.maria, new Batch("customer", created)).stream()
                    .<Change>map(written -> new Change.Delete(written.row().id(), null))
                    .toList();
            shop.writer.write(shop.maria, new Batch("customer", ids)); // all at the very same time
            return names;
        }

        private long left() {
            var total = shop.bin("customer", List.of(), 1, null).total();
            return total == null ? -1 : total.number();
        }

        @Test
        void takes_them_batch_by_batch() {
            many(2 * Overdue.AT_ONCE + 1);

            pass(Duration.ofDays(31));
            empty();

            assertThat(left()).isZero();
        }

        @Test
        void stops_behind_a_batch_and_goes_on_the_next_time() {
            many(2 * Overdue.AT_ONCE);
            pass(Duration.ofDays(31));
            var looks = new AtomicInteger();

            shop.emptying.run(() -> looks.incrementAndGet() > 3); // before it begins, each round and each batch
            assertThat(left()).isEqualTo(Overdue.AT_ONCE);

            empty();
            assertThat(left()).isZero();
        }

        @Test
        void is_not_held_up_by_one_that_the_database_refuses() {
            many(3);
            var schema = shop.workspace.schemaName();
            shop.workspace.records().execute("""
                    create function %1$s.stays() returns trigger language plpgsql as
                    $$ begin if old.name = 'Many 1' then raise exception using errcode = '23503'; end if; return old; end $$;
                    create trigger stays before delete on %1$s.customer for each row execute function %1$s.stays();
                    """.formatted(schema));
            try {
                pass(Duration.ofDays(31));
                empty();

                assertThat(shop.binned("customer")).containsExactly("Many 1");
            } finally {
                shop.workspace.records().execute("drop trigger stays on %1$s.customer".formatted(schema));
            }
        }
    }

    @Test
    void skips_what_somebody_is_at() {
        var busy = deleted("customer", "name", "Busy");
        pass(Duration.ofDays(31));

        new org.springframework.transaction.support.TransactionTemplate(shop.workspace.transactions())
                .executeWithoutResult(status -> {
                    shop.restore("customer", busy);
                    var elsewhere = new Thread(EmptyingTest::empty);
                    elsewhere.start();
                    join(elsewhere);
                });

        assertThat(shop.read("customer", busy, "name")).isEqualTo("Busy");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void is_done_in_the_name_of_the_program_itself() {
        var gone = deleted("customer", "name", "Gone");
        pass(Duration.ofDays(31));
        empty();

        var entry = shop.audit
                .history(shop.maria, "customer", gone, 1, null)
                .items()
                .getFirst();
        assertThat(entry.actor()).isEqualTo(Actor.SYSTEM_USER);
        assertThat(entry.origin()).isEqualTo("system");
    }
}
