package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shuke.kernel.transfer.Companies.rows;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import tools.jackson.databind.node.JsonNodeFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    @Nested
    class a_file {
        @Test
        void becomes_records_with_the_types_of_their_fields() {
            var run = world.run(
                    "{\"object\":\"company\",\"currency\":\"GBP\"}",
                    "Name,Code,Employees,Stage,Since,Budget\nTyped,T1,\"1,200\",Won,2024-02-29,£12.50\n");

            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
            assertThat(world.only("company", "code == 'T1'").values())
                    .containsEntry("employees", 1200L)
                    .containsEntry("stage", "won")
                    .containsEntry("since", LocalDate.of(2024, 2, 29))
                    .containsEntry("budget", new shuke.kernel.base.Money(new java.math.BigDecimal("12.5"), "GBP"));
        }

        @Test
        void may_spread_a_value_over_columns_and_name_other_records_by_any_key() {
            world.create("company", Map.of("name", "Linked", "code", "L1"));

            var run = world.run(
                    "{\"object\":\"person\"}",
                    "First Name,Last Name,Email,City,Street Address,Company Code\nAda,Lovelace,Ada@Example.com,London,1 High St,L1\n");

            assertThat(run.counts().created()).isEqualTo(1);
            var ada = world.only("person", "email == 'ada@example.com'");
            assertThat(ada.get("company")).asString().contains("Linked");
            assertThat(ada.get("name")).asString().contains("Ada", "Lovelace");
            assertThat(ada.get("address")).asString().contains("London", "1 High St");
        }

        @Test
        void may_say_what_its_cells_stand_for() {
            var run = world.run("""
                    {"object": "company", "mapping": {
                        "Deal": "name", "Result": {"field": "stage", "values": {"成了": "won"}}, "Junk": null}}
                    """, "Deal,Result,Junk,Other\nMeant,成了,x,y\n");

            assertThat(run.counts().created()).isEqualTo(1);
            assertThat(run.columns().stream().map(ImportRun.Column::path)).containsExactly("name", "stage", null, null);
        }

        @Test
        void with_dates_is_read_as_its_telling_dates_are() {
            world.run("{\"object\":\"company\"}", "Name,Code,Since\nD1,D1,03/04/2024\nD2,D2,31/12/2023\n");

            assertThat(world.only("company", "code == 'D1'").get("since")).isEqualTo(LocalDate.of(2024, 4, 3));
        }

        @Test
        void with_dates_that_nothing_decides_says_so_and_refuses_them() {
            var run = world.run("{\"object\":\"company\"}", "Name,Since\nU1,03/04/2024\n");

            assertThat(run.columns().get(1).undecided()).isTrue();
            assertThat(run.counts().wrong()).isEqualTo(1);
        }

        @Nested
        class where_the_organisation_says_what_dates_mean {
            @BeforeEach
            void day_first() {
                dateOrder("DMY");
            }

            @AfterEach
            void nothing() {
                dateOrder(null);
            }

            private void dateOrder(@Nullable String order) {
                world.organisation.change(
                        world.maria, JsonNodeFactory.instance.objectNode().put("dateOrder", order), null);
            }

            @Test
            void has_dates_that_nothing_else_decides_read_so() {
                var run = world.run("{\"object\":\"company\"}", "Name,Code,Since\nO1,O1,03/04/2024\n");

                assertThat(run.columns().get(2).undecided()).isFalse();
                assertThat(world.only("company", "code == 'O1'").get("since")).isEqualTo(LocalDate.of(2024, 4, 3));
            }

            @Test
            void is_still_read_as_its_own_telling_dates_are() {
                world.run("{\"object\":\"company\"}", "Name,Code,Since\nO2,O2,03/04/2024\nO3,O3,12/31/2023\n");

                assertThat(world.only("company", "code == 'O2'").get("since")).isEqualTo(LocalDate.of(2024, 3, 4));
            }

            @Test
            void is_still_read_as_its_options_say() {
                world.run("{\"object\":\"company\",\"dateOrder\":\"MDY\"}", "Name,Code,Since\nO4,O4,03/04/2024\n");

                assertThat(world.only("company", "code == 'O4'").get("since")).isEqualTo(LocalDate.of(2024, 3, 4));
            }

            @Test
            void keeps_that_meaning_when_the_organisation_changes_its_mind_meanwhile() {
                var id = world.start("{\"object\":\"company\"}", "Name,Code,Since\nO5,O5,03/04/2024\n");
                dateOrder("MDY");
                world.run(id);

                assertThat(world.only("company", "code == 'O5'").get("since")).isEqualTo(LocalDate.of(2024, 4, 3));
            }
        }

        @Test
        void of_a_few_rows_claims_no_speed_that_nobody_saw() {
            var run = world.run("{\"object\":\"company\"}", "Name\nQuick 1\nQuick 2\n");

            assertThat(run.rate()).isLessThanOrEqualTo(2);
        }

        @Test
        void larger_than_a_batch_comes_in_whole() {
            var run = world.run("{\"object\":\"company\"}", rows(10_000, 13_500));

            assertThat(run.problem()).isNull();
            assertThat(run.counts()).isEqualTo(new Counts(3500, 3500, 0, 0, 0, 0));
            assertThat(run.position()).isEqualTo(3500);
        }
    }

    @Nested
    class an_upsert {
        @Test
        void changes_what_is_there_and_makes_what_is_not() {
            world.run("{\"object\":\"company\"}", "name,code,employees\nOld,U1,5\n");

            var run = world.run(
                    "{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\"}",
                    "name,code,employees\nOld,U1,6\nNew,U2,7\n");

            assertThat(run.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
        }

        @Test
        void of_the_same_again_changes_nothing() {
            var csv = "name,code,employees\nSame,S1,5\n";
            world.run("{\"object\":\"company\"}", csv);

            assertThat(world.run("{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\"}", csv)
                            .counts())
                    .isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        }

        @Test
        void of_rows_with_the_same_key_keeps_the_last_and_leaves_empty_cells_alone() {
            var run = world.run(
                    "{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\"}",
                    "name,code,employees\nFirst,K1,5\nSecond,K1,\n");

            assertThat(run.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
            assertThat(world.only("company", "code == 'K1'").values())
                    .containsEntry("name", "Second")
                    .containsEntry("employees", 5L);
        }

        @Test
        void chooses_a_unique_column_as_the_key() {
            var id = world.start("{\"object\":\"company\",\"mode\":\"upsert\"}", "name,code\nX,AUTO\n");

            assertThat(world.read(id).key()).isEqualTo("code");
        }
    }

    @Nested
    class other_people {
        @Test
        void do_not_know_of_an_import() {
            var id = world.start("{\"object\":\"company\"}", rows(60_000, 60_001));

            assertThatThrownBy(() -> world.imports.read(world.pedro, id)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> world.imports.cancel(world.pedro, id)).isInstanceOf(ProblemException.class);
            assertThat(world.imports.latest(world.pedro)).isEmpty();
            assertThat(world.imports.latest(world.maria)).isNotEmpty();
        }
    }
}
