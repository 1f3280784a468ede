package shuke.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.support.Rooms;
import shuke.support.TestWorkspace;

class SamplesTest {
    private final TestWorkspace shuke = TestWorkspace.standard();
    private final AnnotationConfigApplicationContext context = context();
    private final Samples samples = context.getBean(Samples.class);
    private final RemovalWork work = context.getBean(RemovalWork.class);
    private final RecordWriter writer = context.getBean(RecordWriter.class);
    private final Actor program = Actor.system(shuke.workspace());
    private Actor ada = program;
    private UUID acme = ada.user();
    private UUID bolt = ada.user();
    private UUID deal = ada.user();

    @BeforeEach
    void load() {
        var id = sample("user", Map.of("name", "Ada", "email", "ada@example.com", "role", "administrator"));
        ada = new Actor(
                shuke.workspace(),
                id,
                "Ada",
                Actor.ADMINISTRATOR,
                Locale.ENGLISH,
                Clock.systemUTC().getZone(),
                "web");
        acme = sample("account", Map.of("name", "Acme"));
        bolt = sample("account", Map.of("name", "Bolt", "parent", Map.of("id", acme.toString())));
        sample("contact", Map.of("name", Map.of("family", "Lee"), "account", Map.of("id", bolt.toString())));
        deal = sample(
                "opportunity",
                Map.of("name", "Deal", "account", Map.of("id", bolt.toString()), "closeDate", "2026-12-01"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    private UUID sample(String object, Map<String, @Nullable Object> input) {
        var row = made(program, object, input);
        samples.mark(shuke.workspace(), List.of(row));
        return row.id();
    }

    private Row made(Actor actor, String object, Map<String, @Nullable Object> input) {
        return writer.write(actor, Batch.of(object, new Change.Create(null, input)))
                .getFirst()
                .row();
    }

    private Removal removed(boolean wholly) {
        var removal = samples.remove(ada, wholly);
        work.goOn(shuke.workspace(), removal.id(), () -> false);
        return last();
    }

    private Removal last() {
        var last = samples.overview(ada).removal();
        assertThat(last).isNotNull();
        return Objects.requireNonNull(last);
    }

    private boolean isThere(String object, UUID id) {
        return context.getBean(RecordReader.class)
                .read(program, object, Set.of(id))
                .containsKey(id);
    }

    @Test
    void goes_into_the_recycle_bin_but_for_whoever_removes_it() {
        var removal = removed(false);

        assertThat(removal.state()).isEqualTo(Removal.State.DONE);
        assertThat(removal.counts()).isEqualTo(new Removal.Counts(4, 0, 0, 0));
        assertThat(removal.total()).isEqualTo(4);
        assertThat(isThere("account", acme)).isFalse();
        assertThat(isThere("user", ada.user())).isTrue();
        assertThat(samples.overview(ada).counts()).containsExactly(Map.entry("user", 1L));
        assertThat(samples.wereRemoved(shuke.workspace())).isTrue();
    }

    @Test
    void comes_back_and_can_be_removed_once_more() {
        var removal = removed(false);
        samples.undo(ada, removal.id());
        work.goOn(shuke.workspace(), removal.id(), () -> false);

        assertThat(last().counts().restored()).isEqualTo(4);
        assertThat(isThere("opportunity", deal)).isTrue();
        assertThat(samples.kept(ada).items())
                .as("what came back is not taken for changed")
                .extracting(Samples.KeptItem::why)
                .containsExactly(Why.SELF);
        assertThat(removed(false).counts().removed()).isEqualTo(4);
    }

    @Test
    void what_people_made_holds_what_it_points_to_and_that_in_turn() {
        var own =
                made(ada, "contact", Map.of("name", Map.of("family", "Own"), "account", Map.of("id", bolt.toString())));

        assertThat(samples.kept(ada).items())
                .extracting(Samples.KeptItem::label)
                .containsExactlyInAnyOrder("Ada", "Acme", "Bolt");
        removed(false);

        assertThat(isThere("contact", own.id())).isTrue();
        assertThat(isThere("account", acme)).isTrue();
        assertThat(isThere("opportunity", deal)).isFalse();
    }

    @Test
    void what_somebody_changed_stays_until_she_wants_it_gone_too() {
        writer.write(ada, Batch.of("opportunity", new Change.Update(deal, null, Map.of("name", "Mine now"))));

        removed(false);
        assertThat(isThere("opportunity", deal)).isTrue();
        assertThat(isThere("account", acme)).as("its account's parent").isTrue();

        removed(true);
        assertThat(isThere("opportunity", deal)).isFalse();
        assertThat(isThere("account", acme)).isFalse();
        assertThat(isThere("user", ada.user())).isTrue();
    }

    @Test
    void goes_also_where_one_of_a_kind_holds_another() {
        var above = sample("team", Map.of("name", "Above"));
        sample("team", Map.of("name", "Below", "parent", Map.of("id", above.toString())));

        assertThat(removed(false).counts()).isEqualTo(new Removal.Counts(6, 0, 0, 0));
    }

    @Test
    void stops_and_goes_on() {
        var removal = samples.remove(ada, false);
        assertThatThrownBy(() -> samples.remove(ada, false)).isInstanceOf(ProblemException.class);
        var looks = new int[] {0};
        work.goOn(shuke.workspace(), removal.id(), () -> looks[0]++ >= 2);
        samples.stop(ada, removal.id());
        work.goOn(shuke.workspace(), removal.id(), () -> false);
        assertThat(last().counts().removed()).as("one step").isEqualTo(1);

        samples.resume(ada, removal.id());
        work.goOn(shuke.workspace(), removal.id(), () -> false);

        assertThat(last().counts().removed()).isEqualTo(4);
    }

    private AnnotationConfigApplicationContext context() {
        var beans = Rooms.over(shuke, Clock.systemUTC(), "sample");
        beans.refresh();
        return beans;
    }
}
