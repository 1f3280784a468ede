package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.transfer.Tables.told;
import static shuke.kernel.transfer.Tables.zip;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shuke.support.TestWorkspace;

/** Tables in which a column tells of which object each row is. */
class MixedTablesTest {
    private static final String REAL = "{\"tables\":{}}";
    private static final String CONTACTS = "Contact ID,First Name,Last Name,Email\nC1,Ada,Lovelace,ada@acme.example\n";
    private static final String ACTIVITIES = """
            Activity ID,Activity Type,Activity Date,Notes/Description,Call/Meeting Title/Subject,Task Due Date,Associated Contact Email
            A1,Call,2024-02-03,"Two
            lines",Called,,ada@acme.example
            A2,Task,,Write to her,Write,2024-03-04,ada@acme.example
            A3,CALL,2024-02-04,,Again,,nobody@acme.example
            A4,Meeting,2024-02-05,,Met,,
            A5,Note,2024-02-06,She likes tea,,,ada@acme.example
            A6,Call,2024-02-07,,Third,,
            A7,Call,2024-02-08,,Fourth,,
            A8,Call,2024-02-08,,Fifth,,
            A9,Call,2024-02-08,,Sixth,,
            A10,Lunch/Tea,2024-02-09,,Ate,,
            """;

    private ImportWorld world;

    @BeforeEach
    void open() {
        world = ImportWorld.in(TestWorkspace.standard());
    }

    private ImportSet imported(String options, byte[] file) {
        return world.runSet(world.start(options, file));
    }

    @Test
    void become_one_for_each_object_with_the_lines_of_the_file() {
        var set = imported(REAL, zip("activities.csv", ACTIVITIES, "contacts.csv", CONTACTS));

        assertThat(told(set))
                .containsExactly(
                        "activities.csv/Call call DONE 5 1",
                        "activities.csv/Task task DONE 1 0",
                        "activities.csv/Meeting meeting DONE 1 0",
                        "activities.csv/Note note DONE 1 0",
                        "activities.csv/Lunch Tea task DONE 1 0",
                        "contacts.csv contact DONE 1 0");
        assertThat(world.wrong(set.tables().getFirst().run())).containsExactly("5 importLinkMissing");
        assertThat(world.only("call", "externalId == 'A1'").get("description")).isEqualTo("Two\nlines");
        assertThat(world.only("task", "externalId == 'A2' && contact.email == 'ada@acme.example'")
                        .get("subject"))
                .isEqualTo("Write");

        world.sets.undo(world.maria, set);
        assertThat(world.runSet(set.id()).undone().restored()).isEqualTo(10);
        assertThat(Tables.living(world, "call") + Tables.living(world, "note")).isZero();
    }

    @Test
    void stay_whole_where_somebody_says_what_they_are() {
        var set = imported(
                "{\"tables\":{\"activities.csv\":{\"object\":\"task\"}}}",
                zip("activities.csv", ACTIVITIES, "contacts.csv", CONTACTS));

        assertThat(told(set)).startsWith("activities.csv task DONE 9 1");
    }

    @Test
    void have_parts_of_which_more_can_be_said() {
        var options =
                "{\"delimiter\":\";\",\"tables\":{\"activities.csv/Task\":null,\"activities.csv/Lunch Tea\":{\"object\":\"meeting\"}}}";

        var set = imported(
                options,
                zip("activities.csv", ACTIVITIES.replace(',', ';'), "contacts.csv", CONTACTS.replace(',', ';')));

        assertThat(told(set))
                .contains(
                        "activities.csv/Task",
                        "activities.csv/Lunch Tea meeting DONE 1 0",
                        "activities.csv/Call call DONE 5 1");
    }

    @Test
    void stay_whole_where_a_row_is_broken_or_a_column_tells_something_else() {
        var broken = imported(REAL, zip("activities.csv", ACTIVITIES + "A11,Call\n", "contacts.csv", CONTACTS));
        assertThat(told(broken)).startsWith("activities.csv task DONE 9 2");

        var parents = "Activity ID,Notes/Description,Parent Type\nN1,Tea,Account\nN2,Milk,Contact\n";
        assertThat(told(imported(REAL, zip("export.csv", parents, "contacts.csv", CONTACTS.replace("C1", "C3")))))
                .hasSize(2);

        var things = "Code,Kind\n1,Call\n2,Red\n3,Task\n4,Blue\n";
        var other = imported(REAL, zip("things.csv", things, "contacts.csv", CONTACTS.replace("C1", "C2")));
        assertThat(told(other)).startsWith("things.csv product DONE 4 0");
    }

    @Test
    void are_found_in_chinese() {
        var file = "主题,活动类型,沟通内容,到期日\n打电话,电话,好,\n写报价,任务,,2024-03-04\n";

        assertThat(told(imported(REAL, zip("导出.csv", file))))
                .containsExactly("导出.csv/电话 call DONE 1 0", "导出.csv/任务 task DONE 1 0");
    }
}
