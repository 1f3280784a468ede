package shuke.kernel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import shuke.kernel.base.Actor;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.support.Rooms;
import shuke.support.TestWorkspace;

/** The views that come with the program, over the standard objects. */
class StandardViewsTest {
    private static final List<String> MAIN =
            List.of("account", "contact", "lead", "opportunity", "ticket", "task", "order", "contract");

    private final TestWorkspace shuke = TestWorkspace.standard();
    private final AnnotationConfigApplicationContext context = context();
    private final Actor program = Actor.system(shuke.workspace());

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void are_there_for_every_main_object_and_can_be_asked() {
        var reader = context.getBean(RecordReader.class);
        for (var object : MAIN)
            assertThat(StandardViews.of(program, object)).as(object).hasSizeGreaterThan(1);
        for (var object : shuke.catalog().current(shuke.workspace()).objects()) {
            for (var view : StandardViews.of(program, object.name())) {
                assertThatCode(() -> reader.page(
                                program,
                                new Query(
                                        view.object(),
                                        view.filter(),
                                        view.look().sort(),
                                        List.of("id"),
                                        1,
                                        null,
                                        false,
                                        false)))
                        .as(view.object() + " " + view.name())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void are_told_to_readers_in_their_language_and_held_on_to_by_the_same_id() {
        var chinese = new Actor(
                shuke.workspace(),
                program.user(),
                "x",
                program.role(),
                Locale.SIMPLIFIED_CHINESE,
                program.zone(),
                "web");

        var one = StandardViews.of(program, "account").getFirst();
        var same = StandardViews.of(chinese, "account").getFirst();

        assertThat(one.name()).isEqualTo("Mine");
        assertThat(same.name()).isEqualTo("我负责的");
        assertThat(same.id()).isEqualTo(one.id());
        assertThat(StandardViews.has("account", one.id())).isTrue();
        assertThat(StandardViews.has("contact", one.id())).isFalse();
    }

    private AnnotationConfigApplicationContext context() {
        var beans = Rooms.over(shuke, Clock.systemUTC());
        beans.refresh();
        return beans;
    }
}
