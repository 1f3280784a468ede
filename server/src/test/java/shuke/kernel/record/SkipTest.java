package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A jump in a list comes out where reading page by page would. */
class SkipTest {
    private static final Records shop = Shop.open();
    private static final int COUNT = 9;

    static {
        IntStream.range(0, COUNT).forEach(at -> {
            if (at % 3 == 0) shop.create("customer", "name", "C" + at, "size", at % 2);
            else if (at % 3 == 1) shop.create("customer", "name", "C" + at, "since", "2024-01-0" + at);
            else shop.create("customer", "name", "C" + at);
        });
    }

    private static Query list(String sort, int limit, @Nullable String cursor) {
        var keys = sort.isEmpty() ? List.<String>of() : List.of(sort.split(","));
        return new Query("customer", null, keys, List.of("name"), limit, cursor, false, false);
    }

    private static List<UUID> ids(Query list, int skip) {
        return shop.reader.page(shop.maria, list, skip).items().stream()
                .map(row -> row.id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "size", "-size", "since", "-since,size", "-createdAt", ""})
    void wherever_it_begins_and_however_far_it_goes(String sort) {
        var all = ids(list(sort, COUNT, null), 0);
        assertThat(all).hasSize(COUNT);
        for (var begin = 0; begin < COUNT; begin++) {
            var cursor = begin == 0
                    ? null
                    : shop.reader.page(shop.maria, list(sort, begin, null)).next();
            for (var skip = 0; begin + skip < COUNT + 2; skip++) {
                var from = Math.min(begin + skip, COUNT);
                assertThat(ids(list(sort, 2, cursor), skip)).isEqualTo(all.subList(from, Math.min(from + 2, COUNT)));
            }
        }
    }
}
