package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.support.TestWorkspace;

/** How PostgreSQL runs what a read asks: planned once and used again, or planned anew for every request. */
class PlansTest {
    /** More than the driver and PostgreSQL take to make up their minds. */
    private static final int OFTEN = 20;

    private final Records shop = Shop.open();
    private final TestWorkspace workspace = shop.workspace;

    @Test
    void a_record_read_again_and_again_is_planned_once() {
        var ada = shop.create("customer", "name", "Ada");

        assertThat(timesPlanReused("left outer join", () -> shop.read("customer", ada)))
                .isPositive();
    }

    @Test
    void a_page_read_again_and_again_is_planned_once() {
        for (var i = 0; i < 300; i++) {
            shop.create("customer", "name", "Acme " + i);
        }
        workspace.records().execute("analyze \"" + workspace.schemaName() + "\".customer");

        var reused = timesPlanReused(
                "nulls first", () -> shop.page("customer", "level == 'iron'", List.of("name"), 10, null));

        assertThat(reused).isPositive();
    }

    @Test
    void a_record_made_or_changed_again_and_again_is_planned_once() {
        var ada = shop.create("customer", "name", "Ada");
        var size = new AtomicInteger();

        assertThat(timesPlanReused("insert into %customer", () -> shop.create("customer", "name", "Bob")))
                .isPositive();
        assertThat(timesPlanReused(
                        "update %customer", () -> shop.patch("customer", ada, "size", size.incrementAndGet())))
                .isPositive();
        assertThat(timesPlanReused(
                        "for no key update", () -> shop.patch("customer", ada, "size", size.incrementAndGet())))
                .isPositive();
    }

    @Test
    void a_page_fetches_each_record_once() {
        shop.create("customer", "name", "Ada");

        var statement = prepared(
                "min(statement)",
                "nulls first",
                () -> shop.page("customer", null, List.of("name"), 10, null),
                String.class);

        assertThat(statement).containsOnlyOnce("\"customer\" as");
    }

    /** How often PostgreSQL took a plan that fits any value. */
    private long timesPlanReused(String part, Runnable read) {
        return prepared("sum(generic_plans)", part, read, Long.class);
    }

    /** What PostgreSQL knows of a statement after it ran often, on the one connection that a transaction has. */
    private <T> T prepared(String what, String part, Runnable read, Class<T> type) {
        return new TransactionTemplate(workspace.transactions()).execute(status -> {
            for (var time = 0; time < OFTEN; time++) {
                read.run();
            }
            return workspace
                    .records()
                    .fetchSingle(
                            "select " + what
                                    + " from pg_prepared_statements where statement like ? and statement like ?",
                            "%" + workspace.schemaName() + "%",
                            "%" + part + "%")
                    .get(0, type);
        });
    }
}
