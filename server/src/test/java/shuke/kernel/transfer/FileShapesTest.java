package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.Money;
import shuke.kernel.transfer.ImportRun.Counts;

/** What files of other programs and countries look like, and what becomes of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileShapesTest {
    private static final String FIRM = """
            object: firm
            label: {zh-CN: 企业, en: Firm}
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: employees, type: integer, label: {zh-CN: 人数, en: Employees}}
              - {name: revenue, type: money, label: {zh-CN: 营业额, en: Revenue}}
              - {name: share, type: percent, label: {zh-CN: 份额, en: Share}}
              - {name: note, type: text, maxLength: 100, label: {zh-CN: 备注, en: Note}}
              - {name: team, type: lookup, to: team, label: {zh-CN: 团队, en: Team}}
            """;
    private static final String TEAM = """
            object: team
            label: {zh-CN: 团队, en: Team}
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true}
            """;

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = ImportWorld.of(FIRM, TEAM);
    }

    private ImportRun run(String csv) {
        return world.run("{\"object\":\"firm\"}", csv);
    }

    private Object value(String firm, String field) {
        return world.only("firm", "name == '" + firm + "'").get(field);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @Nested
    class numbers_of_a_country_with_decimal_commas {
        @Test
        void are_read_as_the_telling_numbers_of_their_column_are() {
            var run = run("Name;Employees;Revenue\nK1;1.250;1.234.567,89 €\nK2;3;1.500 €\nK3;4;0,5 €\n");

            assertThat(run.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
            assertThat(value("K1", "employees")).isEqualTo(1250L);
            assertThat(value("K1", "revenue")).isEqualTo(money("1234567.89", "EUR"));
            assertThat(value("K2", "revenue")).isEqualTo(money("1500", "EUR"));
            assertThat(value("K3", "revenue")).isEqualTo(money("0.5", "EUR"));
            assertThat(run.columns().get(2).decimalComma()).isTrue();
        }

        @Test
        void are_read_so_when_only_another_column_tells() {
            run("Name,Employees,Share\nO1,1.250,\"12,5 %\"\n");

            assertThat(value("O1", "employees")).isEqualTo(1250L);
        }

        @Test
        void are_said_by_the_importer_where_nothing_tells() {
            world.run("{\"object\":\"firm\",\"decimal\":\",\"}", "Name,Revenue\nS1,1.500\n");

            assertThat(value("S1", "revenue")).isEqualTo(money("1500", "CNY"));
        }

        @Test
        void leave_numbers_with_decimal_dots_alone() {
            run("Name;Revenue\nD1;1.250\nD2;12.5\nD3;1,500\n");

            assertThat(value("D1", "revenue")).isEqualTo(money("1.25", "CNY"));
            assertThat(value("D3", "revenue")).isEqualTo(money("1500", "CNY"));
        }
    }

    @Nested
    class headings_with_units {
        @Test
        void say_what_the_numbers_below_are() {
            run("Name,Revenue (USD),Share (%),人数（人）\nU1,\"1,200.50\",20,12\nU2,£3,5%,7\n");

            assertThat(value("U1", "revenue")).isEqualTo(money("1200.5", "USD"));
            assertThat(value("U1", "employees")).isEqualTo(12L);
            assertThat(value("U1", "share")).isEqualTo(new BigDecimal("20"));
            assertThat(value("U2", "revenue")).isEqualTo(money("3", "GBP"));
        }

        @Test
        void of_ten_thousands_multiply() {
            run("名称,营业额（万元）\n万一,12.5\n万二,(3)\n");

            assertThat(value("万一", "revenue")).isEqualTo(money("125000", "CNY"));
            assertThat(value("万二", "revenue")).isEqualTo(money("-30000", "CNY"));
        }

        @Test
        void that_nobody_knows_are_left_out_and_listed() {
            var run = run("Name,Revenue (per shop)\nP1,5\n");

            assertThat(run.columns().get(1).path()).isNull();
            assertThat(value("P1", "revenue")).isNull();
        }
    }

    @Nested
    class cells_of_a_database {
        @Test
        void that_say_null_say_nothing() {
            var run = run("Name,Employees,Note\nN1,NULL,\\N\nN2,5,Null and void\n");

            assertThat(run.counts().created()).isEqualTo(2);
            assertThat(value("N1", "employees")).isNull();
            assertThat(value("N1", "note")).isNull();
            assertThat(value("N2", "note")).isEqualTo("Null and void");
        }

        @Test
        void may_mean_null_when_the_mapping_says_so() {
            world.run(
                    "{\"object\":\"firm\",\"mapping\":{\"Note\":{\"field\":\"note\",\"values\":{\"NULL\":\"Null\"}}}}",
                    "Name,Note\nN3,NULL\n");

            assertThat(value("N3", "note")).isEqualTo("Null");
        }
    }

    @Nested
    class columns_without_a_heading {
        @Test
        void are_listed_and_can_be_mapped() {
            var run = run(",Name\n0,H1\n");
            assertThat(run.counts().created()).isEqualTo(1);
            assertThat(run.columns().getFirst().heading()).isEqualTo("(1)");

            world.run("{\"object\":\"firm\",\"mapping\":{\"(1)\":\"note\"}}", ",Name\n0,H2\n");
            assertThat(value("H2", "note")).isEqualTo("0");
        }

        @Test
        void behind_the_last_heading_must_be_empty() {
            assertThat(run("Name,Note,\nE1,x,\nE2,y,z\n").counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
        }
    }

    @Nested
    class teams_of_another_program {
        @Test
        void stand_for_nobody_and_are_listed() {
            world.create("team", Map.of("name", "North"));

            var run = run("Name,Team\nT1,North\nT2,Team_Beta\n");

            assertThat(run.counts().created()).isEqualTo(2);
            assertThat(value("T1", "team")).asString().contains("North");
            assertThat(value("T2", "team")).isNull();
            assertThat(run.columns().get(1).values()).containsExactly(Map.entry("Team_Beta", ""));
        }

        @Test
        void are_taken_at_their_word_when_mapped_on_purpose() {
            var run = world.run("{\"object\":\"firm\",\"mapping\":{\"Team\":\"team\"}}", "Name,Team\nT3,Team_Gamma\n");

            assertThat(run.counts().wrong()).isEqualTo(1);
        }
    }

    @Test
    void a_chinese_file_of_a_spreadsheet_comes_in() {
        var csv = "名称,人数,营业额\r\n龘科技,\"1,200\",￥3.5亿\r\n熟客,１２,¥1200万\r\n";
        world.run(world.start("{\"object\":\"firm\"}", csv.getBytes(Charset.forName("GB18030"))));

        assertThat(value("龘科技", "revenue")).isEqualTo(money("350000000", "CNY"));
        assertThat(value("熟客", "employees")).isEqualTo(12L);
    }

    @Test
    void a_file_of_mixed_line_ends_keeps_the_lines_in_its_cells() {
        assertThat(run("\uFEFFName,Note\r\nM1,\"a\r\nb\"\nM2,x\rM3,y").counts().created())
                .isEqualTo(3);
    }
}
