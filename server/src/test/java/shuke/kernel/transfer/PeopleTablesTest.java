package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.transfer.Tables.told;
import static shuke.kernel.transfer.Tables.zip;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Ref;
import shuke.support.TestWorkspace;

/** Exports that name people and records by ids of the program that they come from. */
class PeopleTablesTest {
    private static final String USERS = """
            Id,Username,LastName,FirstName,Email,IsActive
            005A1,pedro@old.example,Diaz,Pedro,PEDRO@example.com,1
            005A2,gone@old.example,Gone,Who,gone@old.example,0
            """;
    private static final String ACCOUNTS = """
            Id,Name,OwnerId,CreatedById,CreatedDate
            001A1,Acme,005A1,005A1,2021-03-04T05:06:07Z
            001A2,Globex,005A2,005A9,2021-03-04T05:06:07Z
            """;
    private static final String CONTACTS = """
            Id,AccountId,LastName,FirstName,Email,OwnerId
            003A1,001A1,Lovelace,Ada,ada@acme.example,005A1
            """;
    private static final String DEALS = """
            Id,AccountId,Name,StageName,CloseDate,OwnerId
            006A1,001A1,Ten engines,Prospecting,2030-01-01,005A1
            """;
    private static final String TASKS = """
            Id,WhoId,WhatId,Subject,Status,OwnerId
            00TA1,003A1,006A1,Call her,Not started,005A1
            00TA2,,001A2,Write,Not started,005A2
            00TA3,,001XX,Lost,Not started,005A1
            """;

    private ImportWorld world;

    @BeforeEach
    void open() {
        world = ImportWorld.in(TestWorkspace.standard());
    }

    private static byte[] export() {
        return zip(
                "User.csv",
                USERS,
                "Task.csv",
                TASKS,
                "Opportunity.csv",
                DEALS,
                "Account.csv",
                ACCOUNTS,
                "Contact.csv",
                CONTACTS);
    }

    private Ref link(String object, String externalId, String field) {
        return (Ref) world.only(object, "externalId == '" + externalId + "'").get(field);
    }

    @Test
    void a_table_of_people_tells_whom_the_ids_of_the_others_mean() {
        var set = world.runSet(world.start("{\"tables\":{}}", export()));

        assertThat(told(set))
                .containsExactly(
                        "User.csv",
                        "Task.csv task DONE 2 1",
                        "Opportunity.csv opportunity DONE 1 0",
                        "Account.csv account DONE 2 0",
                        "Contact.csv contact DONE 1 0");
        assertThat(set.tables())
                .extracting(ImportSet.Table::tellsPeople)
                .containsExactly(true, false, false, false, false);
        assertThat(link("account", "001A1", "owner").id()).isEqualTo(world.pedro.user());
        assertThat(link("account", "001A1", "createdBy").id()).isEqualTo(world.pedro.user());
        assertThat(link("account", "001A2", "owner").id()).isEqualTo(world.maria.user());
        assertThat(link("contact", "003A1", "owner").id()).isEqualTo(world.pedro.user());
        assertThat(link("task", "00TA1", "contact").label()).isEqualTo("Ada Lovelace");
        assertThat(link("task", "00TA1", "regarding").label()).isEqualTo("Ten engines");
        assertThat(link("task", "00TA2", "regarding").object()).isEqualTo("account");
        assertThat(Tables.living(world, "user")).as("nobody became a user").isEqualTo(2);
    }

    @Test
    void so_it_does_for_whoever_may_not_import_people() {
        world.playsNow(world.pedro, "salesManager");

        var set = world.runSet(
                world.start(world.pedro, "{\"tables\":{}}", zip("User.csv", USERS, "Account.csv", ACCOUNTS)));

        assertThat(told(set)).containsExactly("User.csv", "Account.csv account DONE 2 0");
        assertThat(set.tables().getFirst().tellsPeople()).isTrue();
    }

    @Test
    void wrong_rows_come_with_those_people() throws IOException {
        var set = world.runSet(world.start("{\"tables\":{}}", export()));

        var back = world.refused(set);

        assertThat(back.keySet()).containsExactly("Task.csv", "users.csv");
        assertThat(back.get("users.csv"))
                .contains("005A1")
                .contains("pedro@example.com")
                .doesNotContain("005A2");
        back.replaceAll((name, text) -> text.replace("001XX", "001A1"));
        var again = world.runSet(world.start(
                "{\"tables\":{}}", zip("Task.csv", back.get("Task.csv"), "users.csv", back.get("users.csv"))));
        assertThat(told(again)).containsExactly("Task.csv task DONE 1 0", "users.csv");
        assertThat(link("task", "00TA3", "owner").id()).isEqualTo(world.pedro.user());
    }

    @Test
    void a_file_alone_finds_people_by_their_external_id() {
        world.change("user", world.pedro.user(), Map.of("externalId", "005A1"));

        var run = world.run("{\"object\":\"account\"}", ACCOUNTS);

        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(link("account", "001A1", "owner").id()).isEqualTo(world.pedro.user());
        assertThat(link("account", "001A2", "owner").id()).isEqualTo(world.maria.user());
    }

    @Test
    void a_column_with_the_name_goes_before_one_with_the_id() {
        world.run("{\"object\":\"account\"}", "Name,Owner ID,Owner\nAcme,zcrm_1,pedro@example.com\n");

        assertThat(((Ref) world.only("account", "name == 'Acme'").get("owner")).id())
                .isEqualTo(world.pedro.user());
    }
}
