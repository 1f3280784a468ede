package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shuke.kernel.transfer.Tables.firms;
import static shuke.kernel.transfer.Tables.people;
import static shuke.kernel.transfer.Tables.told;
import static shuke.kernel.transfer.Tables.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportRun.State;

/** Files of several tables that point to each other. */
class SetImportTest {
    private static final String REAL = "{\"tables\":{}}";

    private ImportWorld world;

    @BeforeEach
    void open() {
        world = Tables.open();
    }

    @Test
    void is_only_proposed_where_nobody_has_said_what_its_tables_are() {
        var set = world.runSet(
                world.start("{}", zip("contacts.csv", people(3), "companies.csv", firms(3), "else.csv", "A,B\n1,2\n")));

        assertThat(set.dryRun()).isTrue();
        assertThat(set.state()).isEqualTo(State.DONE);
        assertThat(told(set))
                .containsExactly("contacts.csv person DONE 3 0", "companies.csv firm DONE 3 0", "else.csv");
        assertThat(set.tables().getFirst().candidates().getFirst().confidence()).isGreaterThan(0.5);
        assertThat(Tables.living(world, "firm") + Tables.living(world, "person"))
                .isZero();
    }

    @Test
    void writes_first_what_others_point_to_and_takes_it_back_last() {
        world.create("firm", Map.of("name", "Before", "town", "York", "externalId", "F1"));
        var before = world.only("firm", "externalId == 'F1'").values();
        var options = "{\"tables\":{\"companies.csv\":{\"mode\":\"upsert\",\"key\":\"externalId\"}}}";

        var set = world.runSet(world.start(options, zip("contacts.csv", people(3), "companies.csv", firms(3))));

        assertThat(told(set)).containsExactly("contacts.csv person DONE 3 0", "companies.csv firm DONE 2 0");
        assertThat(set.counts().updated()).isEqualTo(1);
        var person = world.only("person", "externalId == 'P2' && firm.name == 'Firm 2'");
        assertThat(person.get("email")).isEqualTo("p2@example.com");
        assertThat(set.tables().getFirst().run().columns())
                .filteredOn(ImportRun.Column::several)
                .extracting(ImportRun.Column::heading)
                .containsExactly("Associated Company IDs");

        world.sets.undo(world.maria, set);
        var back = world.runSet(set.id());

        assertThat(back.state()).isEqualTo(State.UNDONE);
        assertThat(back.undone()).isEqualTo(new ImportRun.Undone(6, 0));
        assertThat(Tables.living(world, "person")).isZero();
        assertThat(Tables.living(world, "firm")).isEqualTo(1);
        var after = world.only("firm", "externalId == 'F1'").values();
        for (var field : new String[] {"name", "town", "staff", "externalId"})
            assertThat(after.get(field)).isEqualTo(before.get(field));
    }

    @Test
    void goes_on_where_it_was_interrupted_forwards_and_backwards() {
        var id = world.start(REAL, zip("people.csv", people(1500), "firms.csv", firms(1500)));

        var halfway = world.runSet(id, 3);
        assertThat(halfway.state()).isEqualTo(State.RUNNING);
        assertThat(halfway.counts().created()).isBetween(1000L, 2500L);
        var whole = world.runSet(id);
        assertThat(whole.state()).isEqualTo(State.DONE);
        assertThat(whole.counts().created()).isEqualTo(3000);

        world.sets.undo(world.maria, whole);
        var back = world.runSet(id, 2);
        assertThat(back.state()).isEqualTo(State.UNDOING);
        assertThat(Tables.living(world, "firm")).isEqualTo(1500);
        assertThat(Tables.living(world, "person")).isLessThan(1500);
        assertThat(world.runSet(id).undone()).isEqualTo(new ImportRun.Undone(3000, 0));
        assertThat(Tables.living(world, "firm")).isZero();
    }

    @Test
    void is_paused_gone_on_with_and_ended_as_a_whole_and_by_table() {
        var id = world.start(REAL, zip("people.csv", people(1500), "firms.csv", firms(1500)));
        world.runSet(id, 1);

        world.sets.pause(world.maria, world.set(id));
        assertThat(world.runSet(id).position()).isEqualTo(1000);
        world.sets.resume(world.maria, world.set(id));
        world.imports.cancel(
                world.maria, world.set(id).tables().getFirst().run().id());
        var ended = world.runSet(id);

        assertThat(told(ended)).containsExactly("people.csv person FAILED 0 0", "firms.csv firm DONE 1500 0");
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.canBeUndone()).isTrue();
        assertThatThrownBy(() -> world.sets.resume(world.maria, ended)).isInstanceOf(ProblemException.class);

        world.imports.undo(world.maria, ended.tables().getLast().run().id());
        assertThat(told(world.runSet(id)).getLast()).startsWith("firms.csv firm UNDONE");
    }

    @Test
    void writes_what_points_round_in_a_circle_behind_all_others() {
        var file = zip(
                "firms.csv", "Record ID,Name,Boss ID\nF1,One,P2\nF2,Two,\n",
                "people.csv", "Contact ID,Full name,Associated Company IDs\nP1,Ada,F1\nP2,Bob,F1\n");
        assertThat(told(world.runSet(world.start("{}", file))))
                .containsExactly("firms.csv firm DONE 2 0", "people.csv person DONE 2 0");

        var set = world.runSet(world.start(REAL, file));

        var firms = set.tables().getFirst();
        assertThat(firms.waiting()).containsExactly("Boss ID");
        assertThat(firms.links().counts().updated()).isEqualTo(1);
        assertThat(set.counts().total()).isEqualTo(4);
        assertThat(world.only("firm", "boss.name == 'Bob'").get("name")).isEqualTo("One");

        world.sets.undo(world.maria, set);
        assertThat(world.runSet(set.id()).undone().kept()).isZero();
        assertThat(Tables.living(world, "firm") + Tables.living(world, "person"))
                .isZero();
    }

    @Test
    void is_known_to_nobody_but_who_started_it_and_administrators() {
        var id = world.start(world.pedro, REAL, zip("firms.csv", firms(2)));
        assertThat(world.sets.find(world.pedro, id)).isPresent();
        assertThat(world.sets.find(world.maria, id)).isPresent();
        var hers = world.start(REAL, zip("firms.csv", firms(2)));
        assertThat(world.sets.find(world.pedro, hers)).isEmpty();
        assertThat(world.sets.latest(world.pedro)).extracting(ImportSet::id).containsExactly(id);
        assertThat(world.imports.latest(world.maria)).isEmpty();
    }

    @Test
    void gives_its_wrong_rows_back_as_an_archive_that_is_corrected_and_sent_again() throws IOException {
        var set = world.runSet(world.start(
                REAL,
                zip(
                        "crm/companies.csv",
                        "Record ID,Name,Town,Number of Employees,Staff\nF1,One,Bath,,5\nF2,Two,Bath,,many\n",
                        "crm/contacts.csv",
                        "Contact ID,Full name,Email,Associated Company IDs\nP1,Ada,a@example.com,F1\nP2,,b@example.com,F1\nP3,Cy,c@example.com,F2\n",
                        "crm/more/companies.csv",
                        firms(0) + "F3,Three,York\n")));
        assertThat(told(set))
                .containsExactly(
                        "crm/companies.csv firm DONE 1 1",
                        "crm/contacts.csv person DONE 1 2",
                        "crm/more/companies.csv firm DONE 1 0");

        var corrected = new LinkedHashMap<String, byte[]>();
        world.refused(set)
                .forEach((name, text) -> corrected.put(
                        name,
                        text.replace("many", "7").replace("P2,,", "P2,Bob,").getBytes(StandardCharsets.UTF_8)));
        assertThat(corrected).containsOnlyKeys("crm/companies.csv", "crm/contacts.csv");
        var again = world.runSet(world.start(REAL, zip(StandardCharsets.UTF_8, corrected)));

        assertThat(again.tables().getFirst().candidates())
                .isEqualTo(set.tables().getFirst().candidates());
        assertThat(told(again)).containsExactly("crm/companies.csv firm DONE 1 0", "crm/contacts.csv person DONE 2 0");
        assertThat(world.only("person", "externalId == 'P2'  && firm.name == 'One'")
                        .get("name"))
                .isEqualTo("Bob");
        assertThat(world.only("person", "externalId == 'P3' && firm.name == 'Two'")
                        .get("name"))
                .isEqualTo("Cy");
    }

    @ParameterizedTest
    @CsvSource({
        "contacts.csv, contacts.csv",
        "Sheet 1, Sheet 1.csv",
        "book.xlsx/客户, book.xlsx/客户.csv",
        "../../etc/contacts.TXT, etc/contacts.TXT",
        "C:\\data\\deals.jsonl, C_/data/deals.jsonl.csv"
    })
    void names_the_files_of_wrong_rows_like_their_tables_and_never_outside_the_archive(String table, String file) {
        assertThat(RefusedTables.fileName(table)).isEqualTo(file);
    }
}
