package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Ref;

@Tag("database")
class BinReadingTest {
    private final Records shop = Shop.open();

    private void deleted(String name) {
        var id = shop.create("customer", "name", name);
        shop.clock.jump(Duration.ofMinutes(1));
        shop.delete("customer", id);
    }

    @Test
    void each_record_says_when_it_went_and_who_put_it_there() {
        var id = shop.create("customer", "name", "Gone");
        shop.clock.jump(Duration.ofDays(3));
        var before = shop.clock.instant();
        shop.delete("customer", id);

        var row = shop.bin("customer", List.of(), 10, null).items().getFirst();

        assertThat(row.get("deletedAt"))
                .isInstanceOfSatisfying(
                        Instant.class,
                        at -> assertThat(at).isAfter(before.minusMillis(1)).isBefore(before.plusSeconds(3_600)));
        assertThat(row.get("deletedBy")).isEqualTo(new Ref("user", shop.maria.user(), "Maria"));
    }

    @Test
    void nobody_put_there_what_the_program_itself_deleted() {
        var id = shop.create("customer", "name", "Gone");
        shop.writer.write(Actor.system(shop.workspace.workspace()), Batch.of("customer", new Change.Delete(id, null)));

        assertThat(shop.bin("customer", List.of(), 10, null).items().getFirst().get("deletedBy"))
                .isNull();
    }

    @Test
    void the_living_say_nothing_of_it() {
        shop.create("customer", "name", "Alive");

        var row = shop.page("customer", null, List.of(), 10, null).items().getFirst();
        assertThat(row.values()).doesNotContainKeys("deletedAt", "deletedBy");
        assertThat(Records.codes(() -> shop.names("customer", null, "deletedAt")))
                .first()
                .asString()
                .startsWith("deletedAt unknownField");
    }

    @Test
    void the_latest_deletion_comes_first_unless_another_order_is_asked_for() {
        deleted("B");
        deleted("C");
        deleted("A");

        assertThat(shop.binned("customer")).containsExactly("A", "C", "B");
        assertThat(shop.binned("customer", "deletedAt")).containsExactly("B", "C", "A");
        assertThat(shop.binned("customer", "name")).containsExactly("A", "B", "C");
    }

    @Test
    void pages_follow_each_other_without_gaps_also_among_those_of_one_moment() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            expected.add("At once " + i);
        }
        var ids = expected.stream()
                .map(name -> shop.create("customer", "name", name))
                .<Change>map(id -> new Change.Delete(id, null))
                .toList();
        shop.writer.write(shop.maria, new Batch("customer", ids));
        deleted("Later");
        expected.add("Later");

        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            Page<?> page = shop.bin("customer", List.of(), 3, cursor);
            page.items().forEach(row -> seen.add(String.valueOf(((shuke.kernel.base.Row) row).get("name"))));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(expected.reversed());
    }

    @Test
    void it_tells_how_many_there_are_of_each_object() {
        deleted("One");
        deleted("Two");
        shop.delete("purchase", shop.create("purchase", "name", "Three"));
        shop.create("line", "name", "Alive");

        var bins = shop.reader.bins(shop.maria);

        assertThat(bins).containsOnlyKeys("customer", "purchase");
        assertThat(bins.get("customer")).isEqualTo(new Page.Count(2, false));
    }
}
