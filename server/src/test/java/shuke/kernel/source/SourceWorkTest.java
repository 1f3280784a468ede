package shuke.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.job.LongWork.Ending;
import shuke.kernel.record.Inspection;
import shuke.kernel.source.Deliveries.Delivered;
import shuke.support.MovableClock;
import shuke.support.Rooms;
import shuke.support.TestWorkspace;

/** Records are worked out anew in the background, also by a program that comes after one that was cut off. */
@Tag("database")
class SourceWorkTest {
    private static final int MANY = 250;
    private static final String GUEST = """
            object: guest
            label: {zh-CN: 来宾, en: Guest}
            plural: {zh-CN: 来宾, en: Guests}
            nameField: name
            fields:
              - {name: name, type: text, unique: true, label: {zh-CN: 姓名, en: Name}}
              - {name: city, type: text, label: {zh-CN: 城市, en: City}}
            """;

    private final TestWorkspace hall = TestWorkspace.of(GUEST);
    private final Actor system = Actor.system(hall.workspace());
    private final AnnotationConfigApplicationContext context = context();
    private final TransactionTemplate transaction = new TransactionTemplate(hall.transactions());
    private final SourceRuns runs = context.getBean(SourceRuns.class);
    private final SourceWork work = context.getBean(SourceWork.class);

    private AnnotationConfigApplicationContext context() {
        var made = Rooms.over(hall, new MovableClock(), "source");
        made.refresh();
        return made;
    }

    private void source(String code) {
        transaction.executeWithoutResult(
                status -> context.getBean(SourceBook.class).add(system, code, new SourceBook.Said(code, null, null)));
    }

    private void deliver(String source, String city) {
        var all = IntStream.range(0, MANY)
                .mapToObj(i -> new Delivered("K" + i, null, values("Guest " + i, city)))
                .toList();
        transaction.executeWithoutResult(
                status -> context.getBean(Deliveries.class).deliver(system, source, "guest", all));
    }

    private static Map<String, @Nullable Object> values(String name, String city) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("name", name);
        values.put("city", city);
        return values;
    }

    private long in(String city) {
        return context
                .getBean(Inspection.class)
                .next(hall.workspace(), "guest", new java.util.UUID(0, 0), 1_000)
                .stream()
                .filter(row -> city.equals(row.get("city")))
                .count();
    }

    /** Lets so many steps be taken. */
    private static BooleanSupplier after(int steps) {
        var left = new AtomicInteger(steps);
        return () -> left.getAndDecrement() <= 0;
    }

    @Test
    void goes_on_from_where_it_was_cut_off_and_ends() {
        source("erp");
        source("shop");
        deliver("shop", "Paris");
        deliver("erp", "London");
        assertThat(in("London")).isEqualTo(MANY);

        transaction.executeWithoutResult(
                status -> context.getBean(SourceBook.class).change(system, "shop", new SourceBook.Said(null, null, 0)));
        var run = runs.latest(system).orElseThrow().id();
        assertThat(work.goOn(hall.workspace(), run, after(2))).isEqualTo(Ending.INTERRUPTED);
        var halfway = in("Paris");
        assertThat(halfway).isBetween(1L, MANY - 1L);
        assertThat(runs.latest(system).orElseThrow().done()).isEqualTo(halfway);

        assertThat(work.goOn(hall.workspace(), run, () -> false)).isEqualTo(Ending.OVER);
        assertThat(in("Paris")).isEqualTo(MANY);
        assertThat(runs.latest(system).orElseThrow()).satisfies(it -> {
            assertThat(it.state()).isEqualTo(SourceRun.State.DONE);
            assertThat(it.total()).isEqualTo(MANY);
            assertThat(it.done()).isEqualTo(MANY);
            assertThat(it.refused()).isZero();
        });
    }

    @Test
    void what_is_stopped_stays_and_what_changes_meanwhile_begins_again() {
        source("erp");
        source("shop");
        deliver("shop", "Paris");
        deliver("erp", "London");
        var book = context.getBean(SourceBook.class);
        transaction.executeWithoutResult(status -> book.change(system, "shop", new SourceBook.Said(null, null, 0)));
        var run = runs.latest(system).orElseThrow().id();
        work.goOn(hall.workspace(), run, after(2));

        transaction.executeWithoutResult(status -> book.change(system, "erp", new SourceBook.Said(null, null, 0)));
        assertThat(runs.latest(system).orElseThrow()).satisfies(it -> {
            assertThat(it.id()).isEqualTo(run);
            assertThat(it.objects()).isEqualTo(List.of("guest"));
            assertThat(it.done()).isZero();
        });
        work.goOn(hall.workspace(), run, after(2));
        runs.stop(system, run);

        assertThat(work.goOn(hall.workspace(), run, () -> false)).isEqualTo(Ending.OVER);
        assertThat(in("London")).isEqualTo(MANY);
        assertThat(runs.latest(system).orElseThrow().state()).isEqualTo(SourceRun.State.STOPPED);
    }
}
