package shuke.kernel.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Decisions;
import shuke.kernel.record.Likeness;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.record.Resealing;
import shuke.matching.Values;
import shuke.support.MovableClock;
import shuke.support.Rooms;
import shuke.support.TestWorkspace;

/** What is learnt from records, and how it comes into use while people go on. */
@Tag("database")
class ModelLearningTest {
    private static final String GUEST = """
            object: guest
            label: {zh-CN: 来宾, en: Guest}
            plural: {zh-CN: 来宾, en: Guests}
            nameField: name
            fields:
              - {name: name, type: personName, sensitivity: personal, purpose: p, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, sensitivity: personal, purpose: p, label: {zh-CN: 邮箱, en: E-mail}}
            duplicates:
              fields: [{field: name}, {field: email}]
            """;
    private static final String[] NAMES = {"Ada", "Bea", "Cleo", "Dora", "Eve", "Fay", "Gwen", "Hope", "Iris", "Joy"};

    private final TestWorkspace hall = TestWorkspace.of(GUEST);
    private final MovableClock clock = new MovableClock();
    private final AnnotationConfigApplicationContext context = context();
    private final ModelLearning learning = context.getBean(ModelLearning.class);
    private final DuplicateModels models = context.getBean(DuplicateModels.class);

    private AnnotationConfigApplicationContext context() {
        var made = Rooms.over(hall, clock, "merge", "scan", "duplicate");
        made.refresh();
        return made;
    }

    private void guests(int number) {
        var changes = IntStream.range(0, number)
                .<Change>mapToObj(i -> new Change.Create(null, values(i)))
                .toList();
        context.getBean(RecordWriter.class).write(Actor.system(hall.workspace()), new Batch("guest", changes));
    }

    private static Map<String, @Nullable Object> values(int i) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("name", NAMES[i % 10] + " " + NAMES[i / 10 % 10] + "son");
        values.put("email", "guest" + i + "@hall.example");
        return values;
    }

    private List<String> editions() {
        var guest = hall.catalog().current(hall.workspace()).object("guest");
        return models.of(hall.workspace(), guest).stream()
                .map(Likeness::edition)
                .toList();
    }

    @Test
    void few_records_teach_nothing() {
        guests(ModelLearning.ENOUGH - 1);

        learning.learn(hall.workspace(), () -> false);

        assertThat(editions()).isEmpty();
    }

    @Test
    void enough_teach_a_model_that_comes_into_use_when_every_node_knows_it() {
        guests(ModelLearning.ENOUGH + 50);

        learning.learn(hall.workspace(), () -> false);
        assertThat(editions()).containsExactly("usual", "learnt 1");

        clock.jump(Duration.ofSeconds(30));
        assertThat(editions()).containsExactly("learnt 1", "usual");

        context.getBean(Resealing.class).run(() -> false);
        learning.learn(hall.workspace(), () -> false);
        assertThat(editions()).containsExactly("learnt 1");
    }

    @Test
    void nothing_that_was_learnt_stands_in_clear() {
        guests(ModelLearning.ENOUGH);

        learning.learn(hall.workspace(), () -> false);

        assertThat(hall.db()
                        .fetch("select model from %s.duplicate_model".formatted(hall.schemaName()))
                        .getValues(0, String.class))
                .singleElement()
                .extracting(ModelLearningTest::bytes)
                .asString()
                .doesNotContainIgnoringCase("name", "adason", "hall.example");
    }

    @Test
    void what_people_decide_corrects_it() {
        guests(ModelLearning.ENOUGH + 50);
        learning.learn(hall.workspace(), () -> false);
        clock.jump(Duration.ofSeconds(30));
        var twins = List.of(
                Values.of("Ada Beason", "ada.beason@hall.example"), Values.of("Ada Beason", "a.beason@home.example"));
        var before = score(twins);

        decided(ModelLearning.LESSONS - 1);
        learning.learn(hall.workspace(), () -> false);
        assertThat(score(twins)).isEqualTo(before);

        decided(2 * ModelLearning.LESSONS);
        learning.learn(hall.workspace(), () -> false);
        assertThat(score(twins)).isLessThan(before);
    }

    @Test
    void nothing_of_what_was_decided_stands_in_clear() {
        decided(1);

        var held = hall.db()
                .fetchSingle("select one_held, other_held from %s.record_decision".formatted(hall.schemaName()));
        assertThat(List.of(held.get(0, String.class), held.get(1, String.class)))
                .allSatisfy(one -> assertThat(bytes(one)).doesNotContainIgnoringCase("name", "same", "home.example"));
    }

    /** What is sealed, as letters: one for each byte, so that no short word is likely to be among them by chance. */
    private static String bytes(String held) {
        return new String(Base64.getDecoder().decode(held), StandardCharsets.ISO_8859_1);
    }

    private double score(List<Values> twins) {
        var guest = hall.catalog().current(hall.workspace()).object("guest");
        return models.of(hall.workspace(), guest)
                .getFirst()
                .model()
                .score(twins.getFirst(), twins.subList(1, 2))
                .getFirst()
                .probability();
    }

    /** So many pairs with one name and other addresses are two people. */
    private void decided(int pairs) {
        for (var i = 0; i < pairs; i++) {
            var name = "Same %s%d".formatted(NAMES[i % 10], i);
            var rows = List.of(
                    row(name, "first%d@hall.example".formatted(i)), row(name, "second%d@home.example".formatted(i)));
            context.getBean(Decisions.class).apart(Actor.system(hall.workspace()), "guest", rows);
        }
    }

    private static Row row(String name, String email) {
        return new Row("guest", UUID.randomUUID(), 1, Map.of("name", name, "email", email));
    }
}
