package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.filter.Moment;
import shuke.kernel.vault.TestKeys;

/** Pages that are read along an index: whoever sorts a table of a million records for fifty of them is slow. */
@Tag("database")
class IndexOrderTest {
    private static final Records shop = Shop.open();

    private static Reading reading() {
        var sight = shop.access.sight(shop.maria);
        return new Reading(
                shop.maria,
                sight,
                sight.view().object("customer"),
                shop.organisation.current(shop.workspace.workspace()),
                new Moment(Instant.EPOCH, ZoneId.of("UTC"), shop.maria.user()),
                TestKeys.vault(),
                "");
    }

    /** What PostgreSQL does when it has to use an index where it can. */
    private static String plan(List<String> sort, boolean deleted, @Nullable Cursor cursor) {
        var reading = reading();
        var plan = new ReadPlan(reading, new Query("customer", null, sort, List.of("name"), 50, null, false, deleted));
        var db = shop.workspace.records();
        var sql = plan.statement(db.configuration(), reading, cursor)
                .with(db, Keyset.values(cursor))
                .getSQL(ParamType.INLINED);
        return explained(sql);
    }

    private static String explained(String sql) {
        return new TransactionTemplate(shop.workspace.transactions()).execute(status -> {
            shop.workspace.records().execute("set local enable_seqscan = off");
            shop.workspace.records().execute("set local enable_bitmapscan = off");
            shop.workspace
                    .records()
                    .execute("set local enable_sort = off"); // it sorts all the same where it cannot help it
            return shop.workspace.records().fetch("explain (costs off) " + sql).getValues(0, String.class).stream()
                    .collect(Collectors.joining("\n"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "updatedAt", "-updatedAt", "name", "-name", "since", "-since"})
    void a_page_in_the_order_of_an_indexed_field_needs_no_sorting(String sort) {
        assertThat(plan(List.of(sort), false, null)).contains("Index Scan").doesNotContain("Sort Key");
    }

    @Test
    void a_page_of_the_recycle_bin_needs_no_sorting() {
        assertThat(plan(List.of(), true, null))
                .contains("Index Scan", "customer_deleted_at")
                .doesNotContain("Sort Key");
    }

    @Test
    void the_next_page_of_the_recycle_bin_begins_within_the_index() {
        var cursor = new Cursor(Arrays.asList("2026-01-01T00:00:00Z"), new UUID(0, 1));

        assertThat(plan(List.of(), true, cursor))
                .contains("Index Cond: (ROW(deleted_at, id) < ROW(")
                .doesNotContain("->  Sort");
    }
}
