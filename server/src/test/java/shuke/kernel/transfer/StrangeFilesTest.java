package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.workbook.RawBook;

/** Files as people and programs really leave them behind: pasted together, mixed, with lines that are none. */
class StrangeFilesTest {
    private static final String FIRM = """
            object: firm
            label: {zh-CN: 企业, en: Firm}
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: employees, type: integer, label: {zh-CN: 人数, en: Employees}}
              - {name: founded, type: date, label: {zh-CN: 成立日期, en: Founded}}
              - {name: note, type: text, maxLength: 100, label: {zh-CN: 备注, en: Note}}
            """;

    private ImportWorld world;

    @BeforeEach
    void open() {
        world = ImportWorld.of(FIRM);
    }

    private ImportRun run(byte[] file) {
        return world.run(world.start("{\"object\":\"firm\"}", file));
    }

    private ImportRun run(String csv) {
        return run(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Object value(String firm, String field) {
        return world.only("firm", "name == '" + firm + "'").get(field);
    }

    private static void isTaken(ImportRun run, long created, long wrong) {
        assertThat(run.state()).as(run.toString()).isEqualTo(State.DONE);
        assertThat(run.counts().created()).as(run.toString()).isEqualTo(created);
        assertThat(run.counts().wrong()).as(run.toString()).isEqualTo(wrong);
    }

    private static String text(String place, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    @Test
    void dates_of_one_column_are_texts_numbers_and_iso_8601_side_by_side() {
        var book = RawBook.of("<row>" + text("A1", "名称") + text("B1", "成立日期") + "</row>"
                        + "<row r=\"2\">" + text("A2", "Serial") + "<c r=\"B2\" s=\"1\"><v>45356</v></c></row>"
                        + "<row r=\"3\">" + text("A3", "Text") + text("B3", "2024年3月5日") + "</row>"
                        + "<row r=\"4\">" + text("A4", "Bare") + "<c r=\"B4\"><v>45356</v></c></row>"
                        + "<row r=\"5\">" + text("A5", "Iso") + "<c r=\"B5\" t=\"d\"><v>2024-03-05</v></c></row>"
                        + "<row r=\"6\">" + text("A6", "Midnight")
                        + "<c r=\"B6\" t=\"d\"><v>2024-03-05T00:00:00.000</v></c></row>"
                        + "<row r=\"7\">" + text("A7", "Clock") + text("B7", "2024/3/5 0:00") + "</row>"
                        + "<row r=\"8\">" + text("A8", "Formula") + "<c r=\"B8\" s=\"1\"><f>TODAY()</f></c></row>")
                .formats("yyyy/m/d");

        isTaken(run(book.bytes()), 7, 0);
        for (var firm : new String[] {"Serial", "Text", "Bare", "Iso", "Midnight", "Clock"})
            assertThat(value(firm, "founded")).as(firm).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(value("Formula", "founded")).isNull();
    }

    @Test
    void files_that_were_put_one_behind_the_other_have_marks_and_headers_in_their_middle() {
        var run = run("\uFEFFName,Note\nFirst,a\n\uFEFFName,Note\nSecond,b\n\uFEFF\"Third\",c\n");

        isTaken(run, 3, 1);
        assertThat(world.wrong(run)).containsExactly("3 importHeaderAgain");
        assertThat(value("Third", "note")).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8", "GB18030"})
    void lines_may_end_with_a_lone_carriage_return_in_any_encoding(String encoding) {
        var file = "\uFEFF名称,人数,备注\r甲公司,3,\"两\r行\"\r乙公司,4,无锡\r".getBytes(Charset.forName(encoding));

        isTaken(run(file), 2, 0);
        assertThat(value("乙公司", "note")).isEqualTo("无锡");
    }

    @Test
    void a_column_that_begins_far_below_is_read_by_what_stands_there() {
        var file = IntStream.range(0, 600)
                .mapToObj(i -> "F%d,%s\n".formatted(i, i < 500 ? "" : (i % 2 == 0 ? "25/12/2023" : "05/03/2024")))
                .collect(Collectors.joining("", "Name,Founded\n", ""));

        isTaken(run(file), 600, 0);
        assertThat(value("F501", "founded")).isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @Test
    void a_column_that_changes_its_meaning_half_way_makes_only_those_rows_wrong() {
        var file = IntStream.range(0, 400)
                .mapToObj(i -> "F%d,%s\n".formatted(i, i < 200 ? "" + i : "about " + i))
                .collect(Collectors.joining("", "Name,Employees\n", ""));

        var run = run(file);

        isTaken(run, 200, 200);
        assertThat(value("F199", "employees")).isEqualTo(199L);
        assertThat(world.refused(run)).contains("F200,about 200,202,employees,");
    }

    @Test
    void headings_stand_below_a_title_and_a_line_that_groups_them_and_sums_are_no_rows() {
        var run = run("企业台账,,\n基本信息,,其他\n名称,人数,备注\n甲公司,3,a\n乙公司,4,b\n合计,7,\n");

        isTaken(run, 2, 1);
        assertThat(world.wrong(run)).singleElement().asString().startsWith("6 ");
    }

    @Test
    void headings_and_cells_may_hold_blanks_that_nobody_sees() {
        isTaken(run("\u00A0Name\u200B,Employees\u00A0\n\u200BUnseen\u00A0,\u00A012\u200B\n"), 1, 0);
        assertThat(value("Unseen", "employees")).isEqualTo(12L);
    }

    @Test
    void merged_cells_have_their_value_once_and_empty_sheets_come_before_the_table() {
        var book = new RawBook()
                .sheet("表1", "")
                .sheet(
                        "表2",
                        "<row r=\"3\">" + text("B3", "名称") + text("C3", "备注") + "</row><row r=\"4\">" + text("B4", "甲")
                                + text("C4", "合并") + "</row><row r=\"5\">" + text("B5", "乙") + "</row>");

        isTaken(run(book.bytes()), 2, 0);
        assertThat(value("甲", "note")).isEqualTo("合并");
        assertThat(value("乙", "note")).isNull();
    }
}
