package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.record.Marked.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.filter.Filter;

/** What stands before and behind a record in a list. */
@Tag("database")
class BesideTest {
    private static final Records shop = Shop.open();

    static {
        shop.create("customer", "name", "Acme", "size", 3, "since", "2024-01-01", "tags", List.of("b"));
        shop.create("customer", "name", "Bolt", "size", 3, "tags", List.of("b"));
        shop.create("customer", "name", "Corp", "since", "2023-01-01", "tags", List.of("b"));
        shop.create("customer", "name", "Dyne", "tags", List.of("b"));
        shop.create("customer", "name", "Ever", "size", 1, "tags", List.of("b"));
        shop.create("customer", "name", "Left out", "size", 2);
    }

    private static final Filter AMONG = new Filter.Text("'b' in tags");

    private static Query list(String... sort) {
        return new Query("customer", AMONG, List.of(sort), List.of("name"), 200, null, false, false);
    }

    private static List<UUID> all(Query list) {
        return shop.reader.page(shop.maria, list).items().stream()
                .map(row -> row.id())
                .toList();
    }

    private static List<UUID> walked(Query list, UUID from, boolean forward) {
        var walked = new ArrayList<UUID>();
        for (@Nullable UUID at = from; at != null; at = next(list, at, forward)) walked.add(at);
        return forward ? walked : walked.reversed();
    }

    private static @Nullable UUID next(Query list, UUID at, boolean forward) {
        var beside = shop.reader.beside(shop.maria, list, at);
        return forward ? beside.next() : beside.previous();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "size", "-size", "since", "-since", "-createdAt", "size,-since", ""})
    void is_what_the_list_shows_there_in_any_order_and_with_empty_values(String sort) {
        var list = sort.isEmpty() ? list() : list(sort.split(","));
        var all = all(list);

        assertThat(all).hasSize(5);
        assertThat(walked(list, all.getFirst(), true)).isEqualTo(all);
        assertThat(walked(list, all.getLast(), false)).isEqualTo(all);
    }

    @Test
    void is_told_of_a_record_too_that_the_list_does_not_hold() {
        var out = shop.create("customer", "name", "Corpus");

        var beside = shop.reader.beside(shop.maria, list("name"), out);

        assertThat(name(beside.previous())).isEqualTo("Corp");
        assertThat(name(beside.next())).isEqualTo("Dyne");
    }

    private static @Nullable Object name(@Nullable UUID id) {
        return shop.reader
                .read(shop.maria, "customer", Objects.requireNonNull(id))
                .get("name");
    }

    @Test
    void is_not_told_of_a_record_that_is_not_there() {
        assertThat(refusal(() -> shop.reader.beside(shop.maria, list("name"), UUID.randomUUID())))
                .isEqualTo(Kind.NOT_FOUND);
    }
}
