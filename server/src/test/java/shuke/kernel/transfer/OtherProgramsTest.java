package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.Money;
import shuke.kernel.transfer.ImportRun.Counts;

/** What reports, shops and spreadsheets put into their files beside the data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherProgramsTest {
    private static final String FIRM = """
            object: firm
            label: {zh-CN: 企业, en: Firm}
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: code, type: text, maxLength: 100, label: {zh-CN: 代码, en: Code}}
              - {name: employees, type: integer, label: {zh-CN: 人数, en: Employees}}
              - {name: rating, type: rating, max: 5, label: {zh-CN: 评级, en: Rating}}
              - {name: revenue, type: money, label: {zh-CN: 营业额, en: Revenue}}
              - {name: cost, type: money, label: {zh-CN: 成本, en: Cost}}
              - {name: phone, type: phone, label: {zh-CN: 电话, en: Phone}, aliases: [Telephone]}
              - name: home
                type: address
                label: {zh-CN: 地址, en: Home}
                partAliases: {country: [Country]}
              - name: stage
                type: picklist
                label: {zh-CN: 阶段, en: Stage}
                open: true
                options:
                  - {value: won, label: {zh-CN: 赢单, en: Won}}
                  - {value: lost, label: {zh-CN: 输单, en: Lost}}
              - {name: since, type: date, label: {zh-CN: 起始, en: Since}}
              - {name: until, type: date, label: {zh-CN: 终止, en: Until}}
              - {name: seen, type: dateTime, label: {zh-CN: 见面, en: Seen}}
              - {name: active, type: boolean, label: {zh-CN: 启用, en: Active}}
              - {name: tags, type: tags, label: {zh-CN: 标签, en: Tags}}
            """;

    private static final String USER = """
            object: user
            label: {zh-CN: 用户, en: User}
            group: identity
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 姓名, en: Name}, required: true}
              - {name: role, type: text, maxLength: 100, label: {zh-CN: 角色, en: Role}}
              - {name: email, type: email, label: {zh-CN: 邮箱, en: Email}, unique: true}
            """;

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = ImportWorld.of(FIRM, USER);
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

    private static String lines(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @Nested
    class cells_that_say_nothing {
        @Test
        void are_empty_whatever_word_they_use() {
            var run = run("Name,Phone,Employees,Since,Code\nW1,N/A,--,0000-00-00,-\nW2,暂无,none,0/0/00,/\n");

            assertThat(run.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
            assertThat(value("W1", "phone")).isNull();
            assertThat(value("W2", "since")).isNull();
            assertThat(value("W2", "code")).isNull();
        }

        @Test
        void are_a_value_where_they_may_be_one() {
            run("Name,Code\nNone,none\nUnknown,NA\n");

            assertThat(value("None", "code")).isEqualTo("none");
            assertThat(value("Unknown", "code")).isEqualTo("NA");
        }
    }

    @Nested
    class text_that_a_spreadsheet_must_not_take_for_a_number {
        @Test
        void loses_its_marks() {
            run("Name,Code,Employees\nX1,\"=\"\"00120\"\"\",'12\nX2,='A',7\n'007,'s-Hertogenbosch,\n");

            assertThat(value("X1", "code")).isEqualTo("00120");
            assertThat(value("X1", "employees")).isEqualTo(12L);
            assertThat(value("X2", "code")).isEqualTo("='A'");
            assertThat(value("007", "code")).isEqualTo("'s-Hertogenbosch");
        }
    }

    @Nested
    class lines_that_are_no_records {
        @Test
        void are_refused_by_what_they_are() {
            var run = run("Name,Employees,Revenue\nL1,1,5\nName,Employees,Revenue\nL2,2,6\nGrand Totals,3,11\n合计,,\n");

            assertThat(run.counts()).isEqualTo(new Counts(5, 2, 0, 0, 0, 3));
            assertThat(world.refused(run))
                    .contains("The header stands here once more")
                    .contains("“Grand Totals”: this is a sum of other rows");
        }

        @Test
        void are_told_from_a_firm_that_is_called_total() {
            run("Name,Employees,Phone\nTotal,3,+86 138 0013 8000\n");

            assertThat(value("Total", "employees")).isEqualTo(3L);
        }
    }

    @Nested
    class amounts_with_their_currency_in_another_column {
        @Test
        void are_in_that_currency_unless_they_name_one_themselves() {
            var run = run(
                    "Name,Currency,Revenue,Cost\nC1,EUR,\"1,200.50\",3\nC2,CAD,$5,\"USD 1,000.00\"\nC3,,7,\nC4,USD - U.S. Dollar,(8),\n");

            assertThat(run.counts().wrong()).isZero();
            assertThat(value("C1", "revenue")).isEqualTo(money("1200.5", "EUR"));
            assertThat(value("C1", "cost")).isEqualTo(money("3", "EUR"));
            assertThat(value("C2", "revenue")).isEqualTo(money("5", "CAD"));
            assertThat(value("C2", "cost")).isEqualTo(money("1000", "USD"));
            assertThat(value("C3", "revenue")).isEqualTo(money("7", "CNY"));
            assertThat(value("C4", "revenue")).isEqualTo(money("-8", "USD"));
        }

        @Test
        void say_nothing_where_there_is_no_amount() {
            run("Name,Revenue,Revenue Currency\nC5,,EUR\n");

            assertThat(value("C5", "revenue")).isNull();
        }
    }

    @Nested
    class columns_that_cannot_be_what_their_heading_says {
        @Test
        void are_left_out_and_listed() {
            var run = run("Name,Rating,Employees\n" + lines(20, "F%d,Hot,51-200\n"));

            assertThat(run.counts().created()).isEqualTo(20);
            assertThat(run.columns().get(1).unfit()).isTrue();
            assertThat(run.columns().get(2).path()).isNull();
        }

        @Test
        void are_wrong_row_by_row_where_one_cell_fits() {
            var run = run("Name,Rating\n" + lines(20, "G%d,Hot\n") + "G,5\n");

            assertThat(run.counts()).isEqualTo(new Counts(21, 1, 0, 0, 0, 20));
        }

        @Test
        void are_wrong_row_by_row_where_they_were_mapped_on_purpose() {
            var run = world.run(
                    "{\"object\":\"firm\",\"mapping\":{\"Rating\":\"rating\"}}",
                    "Name,Rating\n" + lines(20, "H%d,Hot\n"));

            assertThat(run.counts().wrong()).isEqualTo(20);
        }
    }

    @Nested
    class columns_with_nothing_in_them {
        @Test
        void make_way_for_others_with_the_same_meaning() {
            var run = run("Phone,Telephone,Name\n,13800138000,M1\n--,13800138001,M2\n");

            assertThat(run.columns().getFirst().path()).isNull();
            assertThat(value("M1", "phone")).isEqualTo("+8613800138000");
        }
    }

    @Nested
    class choices_that_are_qualified_throughout {
        @Test
        void are_the_choices() {
            run("Name,Stage\nQ1,Won (Sales Pipeline)\nQ2,Lost (Renewals)\nQ3,Somewhere (Renewals)\n");

            assertThat(value("Q1", "stage")).isEqualTo("won");
            assertThat(value("Q2", "stage")).isEqualTo("lost");
            assertThat(value("Q3", "stage")).isEqualTo("Somewhere");
        }

        @Test
        void are_kept_as_they_are_where_only_some_are() {
            run("Name,Stage\nQ4,Won (at last)\nQ5,Lost\n");

            assertThat(value("Q4", "stage")).isEqualTo("Won (at last)");
        }
    }

    @Test
    void owners_are_found_by_the_address_behind_their_name() {
        world.create("user", Map.of("name", "Rosa", "email", "rosa@example.com"));

        var run = run("Name,Owner\nP1,Rosa Diaz (rosa@example.com)\nP2,Nobody <nobody@example.com>\n");

        assertThat(value("P1", "owner")).asString().contains("Rosa");
        assertThat(run.columns().get(1).values()).containsEntry("Nobody <nobody@example.com>", "");
    }

    @Test
    void phone_numbers_without_a_country_are_of_the_country_of_their_row() {
        run("Name,Phone,Country\nL10,030 12345678,Germany\nL11,13800138000,Germany\nL12,(020) 7946 0958,UK\n");

        assertThat(value("L10", "phone")).isEqualTo("+493012345678");
        assertThat(value("L11", "phone")).isEqualTo("+8613800138000");
        assertThat(value("L12", "phone")).isEqualTo("+442079460958");
    }

    @Nested
    class dates {
        @Test
        void are_decided_by_another_column_of_the_file() {
            run("Name,Since,Until\nD1,03/04/2024,25/04/2024\nD2,05/06/2024,07/08/2024\n");

            assertThat(value("D1", "since")).isEqualTo(LocalDate.of(2024, 4, 3));
        }

        @Test
        void of_a_column_that_contradicts_itself_stay_undecided() {
            var run = run("Name,Since,Until\nD3,03/04/2024,25/04/2024\nD4,,04/25/2024\n");

            assertThat(run.columns().get(1).undecided()).isTrue();
            assertThat(run.counts().wrong()).isEqualTo(1);
        }

        @Test
        void with_dots_have_the_day_first() {
            run("Name,Since\nD5,03.04.2024\n");

            assertThat(value("D5", "since")).isEqualTo(LocalDate.of(2024, 4, 3));
        }

        @Test
        void are_read_as_a_spreadsheet_counts_them() {
            run("Name,Since,Seen\nD6,45385,45385.75\n");

            assertThat(value("D6", "since")).isEqualTo(LocalDate.of(2024, 4, 3));
            assertThat(value("D6", "seen")).isEqualTo(Instant.parse("2024-04-03T18:00:00Z"));
        }
    }

    @Test
    void several_values_of_a_cell_come_out_of_their_quotes() {
        run("Name,Tags,Active\nT1,\"\"\"VIP\"\",\"\"Spring 2025\"\"\",WAHR\nT2,Friends ::: Work,否\n");

        assertThat(value("T1", "tags")).asString().isEqualTo("[VIP, Spring 2025]");
        assertThat(value("T2", "tags")).asString().isEqualTo("[Friends, Work]");
        assertThat(value("T1", "active")).isEqualTo(true);
    }

    @Test
    void a_chinese_file_with_a_mark_of_its_encoding_and_a_title_comes_in() {
        var csv = "\uFEFF企业信息表,,\r\n名称（必填）,人数,电话\r\n龘企业,12,138 0013 8000\r\n制表人：王小明\r\n";
        var run = world.run(world.start("{\"object\":\"firm\"}", csv.getBytes(Charset.forName("GB18030"))));

        assertThat(run.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
        assertThat(run.columns().getFirst().heading()).isEqualTo("名称（必填）");
        assertThat(value("龘企业", "employees")).isEqualTo(12L);
    }
}
