package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final String COMPANY = """
            object: company
            label: {zh-CN: 公司, en: Company}
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: code, type: text, unique: true, label: {zh-CN: 编码, en: Code}}
              - {name: employees, type: integer, min: 0, label: {zh-CN: 人数, en: Employees}}
              - {name: stage, type: picklist, label: {zh-CN: 阶段, en: Stage}, options: [{value: won, label: {zh-CN: 赢单, en: Won}}, {value: lost, label: {zh-CN: 输单, en: Lost}}]}
              - {name: since, type: date, label: {zh-CN: 起始日, en: Since}}
              - {name: budget, type: money, label: {zh-CN: 预算, en: Budget}}
            """;
    private static final String PERSON = """
            object: person
            label: {zh-CN: 人员, en: Person}
            fields:
              - {name: name, type: personName, label: {zh-CN: 姓名, en: Name}, partAliases: {family: [Last Name], given: [First Name]}}
              - {name: email, type: email, unique: true, label: {zh-CN: 邮箱, en: Email}}
              - {name: address, type: address, label: {zh-CN: 地址, en: Address}, partAliases: {city: [City], street: [Street Address], country: [Country]}}
              - {name: company, type: lookup, to: company, label: {zh-CN: 公司, en: Company}, lookupAliases: {code: [Company Code]}}
            """;

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = ImportWorld.of(COMPANY, PERSON);
    }

    private static String rows(int from, int to) {
        return "name,code\n"
                + IntStream.range(from, to)
                        .mapToObj(i -> "N" + i + ",C" + i + "\n")
                        .collect(Collectors.joining());
    }

    private long companies(String prefix) {
        return world.workspace
                .db()
                .fetchCount(
                        org.jooq.impl.DSL.table(org.jooq.impl.DSL.name(world.workspace.schemaName(), "company")),
                        org.jooq.impl.DSL.field("name", String.class).startsWith(prefix));
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
    class rows_that_are_wrong {
        private static final String CSV = "name,code,employees\r\n"
                + "Fine,W1,1\r\n"
                + "Short,W2\r\n"
                + "\"Say \"\"=1+1\"\"\",W3,many\r\n"
                + "\"Two\nlines\",W4,x\r\n"
                + ",W5,3\r\n"
                + "Twice,W1,4\r\n";

        @Test
        void leave_the_others_alone_and_come_back_with_their_reasons() {
            var run = world.run("{\"object\":\"company\"}", CSV);

            assertThat(run.counts().created()).isEqualTo(1);
            assertThat(run.counts().wrong() + run.counts().duplicate()).isEqualTo(5);
            var lines = world.refused(run).split("\r\n");
            assertThat(lines[0]).isEqualTo("\uFEFFname,code,employees,row,field,reason");
            assertThat(lines[1]).startsWith("Short,W2,,3,,");
            assertThat(lines[2]).startsWith("\"Say \"\"=1+1\"\"\",W3,many,4,employees,");
            assertThat(lines[3]).startsWith("\"Two\nlines\",W4,x,5,employees,");
            assertThat(lines[4]).startsWith(",W5,3,7,name,");
            assertThat(lines[5]).startsWith("Twice,W1,4,8,code,");
        }

        @Test
        void can_be_corrected_and_imported_from_the_file_that_came_back() {
            var run = world.run("{\"object\":\"company\"}", "name,code,employees\nA,R1,x\nB,R2,y\n");
            var corrected = world.refused(run).replace(",x,", ",1,").replace(",y,", ",2,");

            assertThat(world.run("{\"object\":\"company\"}", corrected).counts().created())
                    .isEqualTo(2);
        }

        @Test
        void with_a_lookup_that_finds_nothing_are_named() {
            var run = world.run("{\"object\":\"person\"}", "Email,Company Code\nnobody@example.com,NOSUCH\n");

            assertThat(run.counts().wrong()).isEqualTo(1);
            assertThat(world.refused(run)).contains("company");
        }

        @Test
        void with_nul_characters_and_broken_bytes_are_named() {
            var bytes = "name,code\nGoodé,B1\nBad\0,B2\nWorse!,B3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (var i = 0; i < bytes.length; i++) if (bytes[i] == '!') bytes[i] = (byte) 0xC3;

            var run = world.run(world.start("{\"object\":\"company\",\"encoding\":\"utf-8\"}", bytes));

            assertThat(run.counts()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2));
            assertThat(world.refused(run)).contains("NUL", "no text");
        }
    }

    @Nested
    class an_import_that_is_interrupted {
        @Test
        void goes_on_where_it_stood() {
            var id = world.start("{\"object\":\"company\"}", rows(20_000, 23_500));

            var halfway = world.run(id, 2);
            assertThat(halfway.position()).isEqualTo(2000);
            assertThat(companies("N2")).isEqualTo(2000);

            var done = world.run(id);
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.counts().created()).isEqualTo(3500);
            assertThat(companies("N2")).isEqualTo(3500);
        }

        @Test
        void is_paused_resumed_and_cancelled() {
            var id = world.start("{\"object\":\"company\"}", rows(30_000, 33_500));
            world.run(id, 1);

            world.imports.pause(world.maria, id);
            assertThat(world.run(id).position()).isEqualTo(1000);

            world.imports.resume(world.maria, id);
            assertThat(world.run(id, 1).position()).isEqualTo(2000);

            world.imports.cancel(world.maria, id);
            assertThat(world.run(id).state()).isEqualTo(State.FAILED);
            assertThat(companies("N3")).isEqualTo(2000);
            assertThatThrownBy(() -> world.imports.resume(world.maria, id)).isInstanceOf(ProblemException.class);
        }

        @Test
        void waits_when_its_file_is_gone_and_says_so() throws IOException {
            var id = world.start("{\"object\":\"company\"}", rows(40_000, 40_001));
            world.files.delete(world.workspace.workspace(), id);

            var run = world.run(id);

            assertThat(run.state()).isEqualTo(State.PAUSED);
            assertThat(run.problem().code()).isEqualTo("importFileGone");
        }
    }

    @Nested
    class a_dry_run {
        @Test
        void counts_everything_and_leaves_nothing() {
            var run = world.run("{\"object\":\"company\",\"dryRun\":true}", rows(50_000, 51_500) + "\"\",x\n");

            assertThat(run.counts()).isEqualTo(new Counts(1501, 1500, 0, 0, 0, 1));
            assertThat(companies("N5")).isZero();
            assertThat(world.refused(run)).contains("name");
        }
    }

    @Nested
    class what_cannot_work_is_refused_before_it_starts {
        private List<String> codes(String options, String csv) {
            try {
                world.start(options, csv);
            } catch (ProblemException refusal) {
                return refusal.problems().stream()
                        .map(problem -> problem.code() + " " + problem.field())
                        .toList();
            }
            return List.of();
        }

        @Test
        void options_that_mean_nothing_all_at_once() {
            assertThat(codes("{\"mode\":\"explode\",\"dryrun\":1,\"region\":\"XX\",\"dateOrder\":\"DYM\"}", rows(0, 1)))
                    .containsExactlyInAnyOrder(
                            "importUnknownOption dryrun",
                            "importObjectMissing object",
                            "importBadOption mode",
                            "importBadRegion region",
                            "importBadOption dateOrder");
            assertThat(codes("not json", rows(0, 1))).containsExactly("importOptionsMalformed options");
            assertThat(codes("{\"object\":\"nothing\"}", rows(0, 1))).containsExactly("unknownObject object");
        }

        @Test
        void a_mapping_of_columns_and_fields_that_are_not_there() {
            assertThat(codes(
                            "{\"object\":\"company\",\"mapping\":{\"Nope\":\"name\",\"code\":\"nonsense\"}}",
                            rows(0, 1)))
                    .containsExactly("importUnknownColumn Nope", "importUnknownTarget code");
        }

        @Test
        void two_columns_for_one_field() {
            assertThat(codes("{\"object\":\"company\",\"mapping\":{\"a\":\"name\",\"b\":\"name\"}}", "a,b\n1,2\n"))
                    .containsExactly("importTargetTwice b");
        }

        @Test
        void a_file_without_a_column_that_every_record_needs() {
            assertThat(codes("{\"object\":\"company\"}", "code\nX\n")).containsExactly("importColumnMissing name");
        }

        @Test
        void an_upsert_without_its_key() {
            assertThat(codes("{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\"}", "name\nX\n"))
                    .containsExactly("importKeyNotInFile key");
            assertThat(codes("{\"object\":\"company\",\"mode\":\"upsert\"}", "name\nX\n"))
                    .containsExactly("importKeyNeeded key");
            assertThat(codes("{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"nope\"}", "name\nX\n"))
                    .containsExactly("importBadKey key");
        }

        @Test
        void and_leaves_no_file_behind() throws IOException {
            codes("{\"object\":\"company\"}", "name,name\n1,2\n");

            try (var left =
                    Files.walk(world.folder.resolve(world.workspace.workspace().name() + "/import"))) {
                assertThat(left.filter(Files::isRegularFile)
                                .map(each -> each.getFileName().toString()))
                        .allSatisfy(name -> assertThat(world.read(java.util.UUID.fromString(name)))
                                .isNotNull());
            }
        }
    }

    @Nested
    class files_of_imports {
        private static final String SECRET = "王小明有限公司";

        @Test
        void are_sealed() throws IOException {
            world.start("{\"object\":\"company\"}", "name\n" + SECRET + "\n");

            try (var all = Files.walk(world.folder)) {
                assertThat(all.filter(Files::isRegularFile))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                                .doesNotContain(SECRET));
            }
        }

        @Test
        void are_kept_until_some_time_after_the_end() {
            var running = world.start("{\"object\":\"company\"}", rows(70_000, 70_001));
            var over =
                    world.run("{\"object\":\"company\"}", rows(70_001, 70_002)).id();
            var ofOld =
                    world.run("{\"object\":\"company\"}", rows(70_002, 70_003)).id();
            world.endedLongAgo(ofOld);

            assertThat(world.files.kept(
                            world.workspace.workspace(), List.of(running, over, ofOld, java.util.UUID.randomUUID())))
                    .containsExactlyInAnyOrder(running, over);
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
