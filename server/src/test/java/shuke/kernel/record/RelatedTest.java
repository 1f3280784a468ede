package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Page;

/** How many records point to a record, by the lookups that its object names. */
@Tag("database")
class RelatedTest {
    private static final Records shop = Shop.open();

    private static Map<String, Page.Count> counts(String object, UUID id) {
        return shop.reader.related(shop.maria, object, id).stream()
                .collect(Collectors.toMap(one -> one.object() + "." + one.field(), RelatedCount::count));
    }

    private static Page.Count exactly(long number) {
        return new Page.Count(number, false);
    }

    @Test
    void is_told_for_lookups_to_one_to_many_and_to_several_objects() {
        var acme = shop.create("customer", "name", "Acme");
        shop.create("customer", "name", "Acme East", "parent", acme.toString());
        shop.create("customer", "name", "Friend", "friends", List.of(acme.toString()));
        shop.create("purchase", "customer", acme.toString());
        shop.create("purchase", "customer", acme.toString());
        shop.create("line", "about", Map.of("object", "customer", "id", acme.toString()));

        assertThat(counts("customer", acme))
                .containsOnly(
                        Map.entry("customer.parent", exactly(1)),
                        Map.entry("customer.friends", exactly(1)),
                        Map.entry("purchase.customer", exactly(2)),
                        Map.entry("line.about", exactly(1)));
    }

    @Test
    void leaves_out_what_points_elsewhere_and_what_is_in_the_recycle_bin() {
        var acme = shop.create("customer", "name", "Bare");
        var other = shop.create("customer", "name", "Other");
        shop.create("purchase", "customer", other.toString());
        var gone = shop.create("purchase", "customer", acme.toString());
        shop.delete("purchase", gone);

        assertThat(counts("customer", acme).values()).containsOnly(exactly(0));
    }

    @Test
    void goes_no_further_than_a_thousand() {
        var acme = shop.create("customer", "name", "Busy");
        var changes = new ArrayList<Change>();
        for (var i = 0; i <= 1_000; i++) {
            changes.add(new Change.Create(null, Records.values("customer", acme.toString())));
        }
        shop.writer.write(shop.maria, new Batch("purchase", changes));

        assertThat(counts("customer", acme)).containsEntry("purchase.customer", new Page.Count(1_000, true));
    }

    @Test
    void is_refused_for_a_record_that_is_not_there() {
        var gone = shop.create("customer", "name", "Gone");
        shop.delete("customer", gone);

        assertThat(Records.codes(() -> counts("customer", gone))).containsExactly("null notFound");
        assertThat(Records.codes(() -> counts("customer", UUID.randomUUID()))).containsExactly("null notFound");
    }
}
