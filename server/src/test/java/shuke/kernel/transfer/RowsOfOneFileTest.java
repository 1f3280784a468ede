package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;

/** Rows of a file that speak of each other, near or far apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsOfOneFileTest {
    private static final String UNIT = """
            object: unit
            label: {zh-CN: 单位, en: Unit}
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: code, type: text, unique: true, label: {zh-CN: 编码, en: Code}}
              - {name: note, type: text, label: {zh-CN: 备注, en: Note}}
              - {name: size, type: integer, min: 0, label: {zh-CN: 规模, en: Size}}
              - {name: email, type: email, label: {zh-CN: 邮箱, en: Email}}
              - {name: parent, type: lookup, to: unit, label: {zh-CN: 上级, en: Parent}}
            """;
    private static final String CREATE = "{\"object\":\"unit\"}";
    private static final String UPSERT = "{\"object\":\"unit\",\"mode\":\"upsert\",\"key\":\"code\"}";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = ImportWorld.of(UNIT);
    }

    private static String filler(String prefix, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> prefix + i + "," + prefix + i + ",\n")
                .collect(Collectors.joining());
    }

    private String parent(String code) {
        return String.valueOf(world.only("unit", "code == '" + code + "'").get("parent"));
    }

    @Nested
    class a_row_that_points_to_one_far_below {
        private static final String HEAD = "name,code,parent.code\n";

        @Test
        void finds_it() {
            var run = world.run(CREATE, HEAD + "Child,c1,c3\n" + filler("a", 2500) + "Middle,c2,c3\nTop,c3,\n");

            assertThat(run.counts()).isEqualTo(new Counts(2503, 2503, 0, 0, 0, 0));
            assertThat(parent("c1")).contains("Top");
            assertThat(parent("c2")).contains("Top");
            assertThat(world.refused(run).lines()).hasSize(1);
        }

        @Test
        void finds_it_through_several_generations() {
            var run = world.run(
                    CREATE,
                    HEAD + "G1,g1,g2\n" + filler("b", 1100) + "G2,g2,g3\n" + filler("d", 1100) + "G3,g3,g4\n"
                            + filler("e", 1100) + "G4,g4,\n");

            assertThat(run.counts().created()).isEqualTo(3304);
            assertThat(parent("g1")).contains("G2");
        }

        @Test
        void is_wrong_when_there_is_none_and_stands_in_its_place_among_the_wrong_rows() {
            var run = world.run(
                    CREATE, HEAD + "Lost,h1,nowhere\n" + filler("f", 1100) + ",h2,\nLater,h3,h4\nBroken,h4,nowhere\n");

            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.counts()).isEqualTo(new Counts(1104, 1100, 0, 0, 0, 4));
            assertThat(world.refused(run).lines().skip(1).map(line -> line.split(",")[1]))
                    .containsExactly("h1", "h2", "h3", "h4");
        }

        @Test
        void finds_it_after_a_crash_between_the_passes() {
            var id = world.start(CREATE, HEAD + "Orphan,i1,i2\n" + filler("y", 1500) + "Found,i2,\n");
            var halfway = world.run(id, 2);
            assertThat(halfway.position()).isEqualTo(1502);
            assertThat(halfway.counts().wrong()).isEqualTo(1);

            assertThat(world.run(id).counts()).isEqualTo(new Counts(1502, 1502, 0, 0, 0, 0));
        }
    }

    @Nested
    class rows_with_the_same_key {
        @Test
        void that_say_the_same_are_written_once() {
            var lines = IntStream.range(0, 900).mapToObj(i -> "Same,j1,x\n").collect(Collectors.joining());

            var run = world.run(UPSERT, "name,code,note\n" + lines + "Same,j1,y\nSame,j1,x\n");

            assertThat(run.counts()).isEqualTo(new Counts(902, 1, 2, 899, 0, 0));
            assertThat(world.only("unit", "code == 'j1'").get("note")).isEqualTo("x");
        }

        @Test
        void that_are_wrong_are_wrong_one_by_one() {
            var run = world.run(UPSERT, "name,code,size\nW,k1,-1\nW,k1,-1\nW,k1,2\nW,k1,2\n");

            assertThat(run.counts()).isEqualTo(new Counts(4, 1, 0, 1, 0, 2));
        }

        @Test
        void are_the_same_however_the_key_is_spelled() {
            var run = world.run(
                    "{\"object\":\"unit\",\"mode\":\"upsert\",\"key\":\"email\"}",
                    "name,email,size\nA,Ada@Example.com,1\nA,ada@example.com,2\n");

            assertThat(run.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
        }

        @Test
        void are_duplicates_when_they_are_only_created() {
            var run = world.run(CREATE, "name,code\nD,l1\nD,l1\n");

            assertThat(run.counts()).isEqualTo(new Counts(2, 1, 0, 0, 1, 0));
            assertThat(world.refused(run)).contains("Another row of the file");
        }
    }

    @Nested
    class a_dry_run {
        private static String file(String prefix) {
            return "name,code,parent.code\n" + "First,%1$s1,%1$s2\n".formatted(prefix) + filler(prefix + "x", 1200)
                    + "Second,%1$s2,\nAgain,%1$sx5,\nBad,%1$s3,nowhere\n".formatted(prefix);
        }

        @Test
        void counts_as_the_real_run_does() {
            var dry = world.run("{\"object\":\"unit\",\"dryRun\":true}", file("m"));
            assertThat(world.workspace
                            .records()
                            .fetchCount(
                                    org.jooq.impl.DSL.table(
                                            org.jooq.impl.DSL.name(world.workspace.schemaName(), "unit")),
                                    org.jooq
                                            .impl
                                            .DSL
                                            .field("code", String.class)
                                            .startsWith("m")))
                    .isZero();

            var real = world.run(CREATE, file("m"));

            assertThat(dry.counts()).isEqualTo(real.counts()).isEqualTo(new Counts(1204, 1202, 0, 0, 1, 1));
            assertThat(world.refused(dry)).isEqualTo(world.refused(real));
        }

        @Test
        void of_an_upsert_sees_what_it_would_have_made() {
            var csv = "name,code,parent.code\nU,n1,\n" + filler("o", 1100) + "V,n1,\n";

            var dry = world.run("{\"object\":\"unit\",\"mode\":\"upsert\",\"key\":\"code\",\"dryRun\":true}", csv);

            assertThat(dry.counts()).isEqualTo(new Counts(1102, 1101, 1, 0, 0, 0));
            assertThat(world.run(UPSERT, csv).counts()).isEqualTo(dry.counts());
        }

        @Test
        void that_was_interrupted_begins_anew() {
            var id = world.start("{\"object\":\"unit\",\"dryRun\":true}", file("p"));
            assertThat(world.run(id, 1).position()).isEqualTo(1000);

            assertThat(world.run(id).counts()).isEqualTo(new Counts(1204, 1202, 0, 0, 1, 1));
        }
    }

    @Nested
    class records_from_elsewhere {
        @Test
        void keep_when_they_were_made_and_by_whom() {
            world.run(CREATE, "Name,Code,Create Date,Created By\nOld,q1,2019-03-05T08:00:00Z,Pedro\n");

            var old = world.only("unit", "code == 'q1'");
            assertThat(old.get("createdAt")).isEqualTo(java.time.Instant.parse("2019-03-05T08:00:00Z"));
            assertThat(old.get("createdBy")).asString().contains("Pedro");
            assertThat(old.get("updatedAt")).isNotEqualTo(old.get("createdAt"));
        }

        @Test
        void keep_it_only_once() {
            world.run(UPSERT, "Name,Code,Created at\nOnce,r1,2019-03-05\n");
            var again = world.run(UPSERT, "Name,Code,Created at\nOnce,r1,2020-01-01\n");

            assertThat(again.counts().unchanged()).isEqualTo(1);
        }

        @Test
        void cannot_be_made_in_the_future() {
            var run = world.run(CREATE, "Name,Created at\nTomorrow,2999-01-01\n");

            assertThat(run.counts().wrong()).isEqualTo(1);
            assertThat(world.refused(run)).contains("future");
        }

        @Test
        void tell_it_to_administrators_only() {
            var id = world.start(
                    world.pedro,
                    CREATE,
                    "Name,Created at\nX,2019-01-01\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

            assertThat(world.imports.read(world.pedro, id).columns().get(1).path())
                    .isNull();
        }
    }

    @Test
    void a_row_may_point_to_itself_only_when_it_is_there() {
        world.create("unit", Map.of("name", "Self", "code", "s1"));

        assertThat(world.run(UPSERT, "name,code,parent.code\nSelf,s1,s1\n")
                        .counts()
                        .updated())
                .isEqualTo(1);
    }
}
