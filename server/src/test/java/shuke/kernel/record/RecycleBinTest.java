package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;

@Tag("database")
class RecycleBinTest {
    private static final Records shop = Shop.open();

    @Test
    void takes_children_along_and_gives_them_back() {
        var purchase = shop.create("purchase", "name", "Binned");
        var line = shop.create("line", "name", "Binned line", "purchase", purchase.toString());
        var gone = shop.create("line", "name", "Deleted before", "purchase", purchase.toString());
        shop.delete("line", gone);

        shop.delete("purchase", purchase);
        assertThat(shop.names("line", "name == 'Binned line'")).isEmpty();
        assertThat(Records.codes(() -> shop.read("purchase", purchase))).containsExactly("null notFound");

        shop.restore("purchase", purchase);
        assertThat(shop.read("line", line, "name")).isEqualTo("Binned line");
        assertThat(Records.codes(() -> shop.read("line", gone))).containsExactly("null notFound");
    }

    @Test
    void refuses_what_others_still_need() {
        var customer = shop.create("customer", "name", "Needed");
        shop.create("purchase", "customer", customer.toString());

        assertThat(Records.codes(() -> shop.delete("customer", customer))).containsExactly("null referenced");
    }

    @Nested
    class deleting_for_good {
        private void isGone(String object, UUID id) {
            assertThat(Records.codes(() -> shop.restore(object, id))).containsExactly("null notFound");
        }

        @Test
        void takes_what_is_in_the_bin_with_all_that_went_with_it() {
            var purchase = shop.create("purchase", "name", "Over");
            var line = shop.create("line", "name", "Over line", "purchase", purchase.toString());
            shop.delete("purchase", purchase);

            shop.purge("purchase", purchase);

            isGone("purchase", purchase);
            isGone("line", line);
            assertThat(shop.history("purchase", purchase)).last().isEqualTo("Maria purged");
            assertThat(shop.history("line", line)).last().isEqualTo("Maria purged");
        }

        @Test
        void is_refused_outside_the_bin() {
            var customer = shop.create("customer", "name", "Here");

            assertThat(Records.codes(() -> shop.purge("customer", customer))).containsExactly("null notFound");
            assertThat(shop.read("customer", customer, "name")).isEqualTo("Here");
        }

        @Test
        void empties_what_pointed_there_and_says_so_in_its_history() {
            var parent = shop.create("customer", "name", "Parent");
            var child = shop.create("customer", "name", "Child", "parent", parent.toString());
            var friend = shop.create("customer", "name", "Friend", "friends", List.of(parent.toString()));
            shop.delete("customer", parent);

            shop.purge("customer", parent);

            assertThat(shop.read("customer", child, "parent")).isNull();
            assertThat(shop.read("customer", child).version()).isEqualTo(2);
            assertThat(shop.history("customer", child)).last().asString().contains("parent", "Parent", "→ null");
            assertThat(shop.read("customer", friend, "friends")).isNull();
            assertThat(shop.history("customer", friend)).last().asString().contains("friends", "Parent");
        }

        @Test
        void is_refused_while_something_in_the_bin_needs_the_record() {
            var customer = shop.create("customer", "name", "Bought");
            var purchase = shop.create("purchase", "customer", customer.toString());
            shop.delete("purchase", purchase);
            shop.delete("customer", customer);

            assertThat(Records.codes(() -> shop.purge("customer", customer))).containsExactly("null referenced");

            shop.purge("purchase", purchase);
            shop.purge("customer", customer);
            isGone("customer", customer);
        }

        @Test
        void is_for_administrators() {
            var customer = shop.create("customer", "name", "Kept");
            shop.delete("customer", customer);
            var sam = new Actor(
                    shop.maria.workspace(),
                    shop.maria.user(),
                    "Sam",
                    "salesperson",
                    shop.maria.locale(),
                    shop.maria.zone(),
                    "api");

            assertThat(Records.codes(() -> shop.writer.write(sam, Batch.of("customer", new Change.Purge(customer)))))
                    .containsExactly("null forbidden");
        }
    }
}
