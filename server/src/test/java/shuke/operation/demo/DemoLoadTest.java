package shuke.operation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Role;
import shuke.kernel.access.Roles;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.Page;
import shuke.kernel.base.Row;
import shuke.kernel.identity.People;
import shuke.kernel.identity.SignIn;
import shuke.kernel.notification.Inbox;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.sample.Samples;
import shuke.support.Rooms;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

class DemoLoadTest {
    private static final Amount LITTLE = new Amount(3, 4);
    private static final List<String> OBJECTS = List.of(
            "user",
            "team",
            "account",
            "contact",
            "lead",
            "opportunity",
            "product",
            "order",
            "orderLine",
            "task",
            "call",
            "meeting",
            "visit",
            "note",
            "ticket",
            "campaign",
            "campaignMember");

    private final TestWorkspace shuke = TestWorkspace.standard();
    private final AnnotationConfigApplicationContext context = context();
    private final DemoLoad load = context.getBean(DemoLoad.class);
    private final Loader loader = context.getBean(Loader.class);
    private final Actor actor = Actor.system(shuke.workspace());

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_load_that_was_cut_off_is_completed_without_doubles_and_then_never_repeated() {
        var days = new Days(LocalDate.now(Days.ZONE));
        new Story(days, LITTLE).sheets().forEach(sheet -> loader.write(actor, sheet));
        var atTheCut = counts();

        load.run(shuke.workspace(), LITTLE);

        assertThat(atTheCut).doesNotContainValue(0L);
        var complete = new TreeMap<>(atTheCut);
        complete.merge("user", 1L, Long::sum);
        complete.merge("task", (long) Crew.SAMPLES.size(), Long::sum);
        assertThat(counts()).isEqualTo(complete);

        throwAway("task");
        load.run(shuke.workspace(), LITTLE);

        complete.merge("task", -1L, Long::sum);
        assertThat(counts()).isEqualTo(complete);
    }

    @Test
    void everybody_of_the_samples_can_sign_in_once_all_is_there() {
        load.run(shuke.workspace(), LITTLE);

        var signIn = context.getBean(SignIn.class);
        for (var person : Crew.SAMPLES) {
            var session =
                    signIn.open(shuke.workspace(), person.email(), Crew.PASSWORD, new Client("127.0.0.1", "test"));
            assertThat(session).isNotNull();
        }
        assertThat(Crew.SAMPLES).extracting(Crew.Member::role).containsExactlyInAnyOrderElementsOf(roles());
    }

    @Test
    void everybody_finds_some_few_messages_of_colleagues_and_nothing_of_the_load() {
        load.run(shuke.workspace(), LITTLE);

        for (var sample : Crew.SAMPLES) {
            var person = context.getBean(People.class)
                    .find(shuke.workspace(), sample.email())
                    .orElseThrow();
            var reader = new Actor(
                    shuke.workspace(),
                    person.id(),
                    person.name(),
                    person.role(),
                    Locale.ENGLISH,
                    person.timeZone(),
                    "web");
            var unread =
                    context.getBean(Inbox.class).page(reader, true, 50, null).items();
            assertThat(unread).as(sample.email()).hasSizeBetween(1, 3);
            assertThat(unread).extracting(one -> one.notification().actor()).doesNotContain(Actor.SYSTEM_USER);
        }
    }

    @Test
    void all_that_was_loaded_is_known_as_sample_data_that_nobody_has_touched() {
        load.run(shuke.workspace(), LITTLE);

        var samples = context.getBean(Samples.class);
        assertThat(samples.overview(actor).counts()).containsExactlyInAnyOrderEntriesOf(counts());
        assertThat(samples.kept(actor).items()).isEmpty();
    }

    private List<String> roles() {
        return context.getBean(Roles.class).all(shuke.workspace()).stream()
                .map(Role::name)
                .toList();
    }

    private void throwAway(String object) {
        var id = page(object).items().getFirst().id();
        context.getBean(RecordWriter.class).write(actor, Batch.of(object, new Change.Delete(id, null)));
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        OBJECTS.forEach(object ->
                counts.put(object, Objects.requireNonNull(page(object).total()).number()));
        return counts;
    }

    private Page<Row> page(String object) {
        return context.getBean(RecordReader.class)
                .page(actor, new Query(object, null, List.of(), List.of("id"), 1, null, true, false));
    }

    private AnnotationConfigApplicationContext context() {
        var beans =
                Rooms.over(shuke, Clock.systemUTC(), "identity", "comment", "search", "live", "notification", "sample");
        beans.registerBean(DataSource.class, () -> new DelegatingDataSource(TestDatabase.dataSource()));
        beans.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(shuke.transactions()));
        beans.register(DemoLoad.class, Loader.class, Messages.class, Office.class);
        beans.refresh();
        return beans;
    }
}
