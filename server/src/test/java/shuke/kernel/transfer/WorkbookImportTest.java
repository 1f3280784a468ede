package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.Money;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.workbook.RawBook;

/** Files that are no text: workbooks and business cards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookImportTest {
    private static final String COMPANIES = "{\"object\":\"company\"}";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    /** Rows of texts, from the first row on; a cell that is a number is one. */
    private static String rows(List<List<String>> rows) {
        var xml = new StringBuilder();
        for (var row : rows) {
            xml.append("<row>");
            for (var cell : row) {
                if (cell.isEmpty()) xml.append("<c/>");
                else if (cell.matches("-?[\\d.]+"))
                    xml.append("<c s=\"1\"><v>").append(cell).append("</v></c>");
                else xml.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private Object value(String company, String field) {
        return world.only("company", "name == '" + company + "'").get(field);
    }

    private List<Problem> problems(String options, byte[] file) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> world.start(options, file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems();
    }

    @Test
    void sheets_are_told_and_one_of_them_is_imported() {
        var book = new RawBook()
                .sheet("说明", rows(List.of(List.of("如何填写"), List.of("每行一家公司"))))
                .sheet("公司", rows(List.of(List.of("名称", "编码"), List.of("甲", "W1"), List.of("乙", "W2"))))
                .sheet("2", rows(List.of(List.of("名称", "编码"), List.of("丙", "W3"))))
                .bytes();

        var usual = world.run(world.start(COMPANIES, book));
        assertThat(usual.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(usual.sheets()).isEqualTo(new Sheets("公司", List.of("说明", "公司", "2")));

        var named = world.run(world.start("{\"object\":\"company\",\"sheet\":\"2\"}", book));
        assertThat(named.sheets()).extracting(Sheets::chosen).isEqualTo("2");
        assertThat(value("丙", "code")).isEqualTo("W3");

        var numbered = world.run(world.start("{\"object\":\"company\",\"sheet\":3}", book));
        assertThat(numbered.counts().duplicate() + numbered.counts().wrong()).isEqualTo(1);

        assertThat(problems("{\"object\":\"company\",\"sheet\":\"Nowhere\"}", book))
                .containsExactly(Problem.at("sheet", "importUnknownSheet", "Nowhere", "说明, 公司, 2"));
    }

    @Test
    void values_are_what_the_sheet_shows() {
        var book = RawBook.of("<row>" + text("名称") + text("人数") + text("起始日") + text("预算") + "</row><row>"
                        + text("值") + number("12.000000000000002", 0) + number("45385.9", 1) + number("1.125", 0)
                        + "</row>")
                .formats("yyyy\"年\"m\"月\"d\"日\"")
                .bytes();
        world.run(world.start(COMPANIES, book));

        assertThat(value("值", "employees")).isEqualTo(12L);
        assertThat(value("值", "since")).isEqualTo(LocalDate.parse("2024-04-03"));
        assertThat(value("值", "budget")).isEqualTo(new Money(new BigDecimal("1.13"), "CNY"));
    }

    private static String text(String text) {
        return "<c t=\"str\"><v>" + text + "</v></c>";
    }

    private static String number(String value, int style) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    @Test
    void true_numbers_have_points_whatever_texts_beside_them_are_written_with() {
        var book = RawBook.of("<row>" + text("名称") + text("人数") + text("预算") + "</row><row>" + text("点")
                        + text("1.234.567") + number("1.125", 0) + "</row><row>" + text("逗") + text("7")
                        + text("1.234,50")
                        + "</row>")
                .bytes();
        world.run(world.start(COMPANIES, book));

        assertThat(value("点", "budget")).isEqualTo(new Money(new BigDecimal("1.13"), "CNY"));
        assertThat(value("逗", "budget")).isEqualTo(new Money(new BigDecimal("1234.50"), "CNY"));
    }

    @Test
    void wrong_rows_are_named_by_the_rows_of_the_sheet_behind_titles_breaks_and_gaps() {
        var book = RawBook.of("<row r=\"2\">" + text("公司一览&#10;2026") + "</row><row r=\"4\">" + text("名称") + text("编码")
                        + text("人数") + "</row><row r=\"5\">" + text("好&#10;的") + text("X1") + "</row><row r=\"9\">"
                        + text("坏,\"的\"&#13;&#10;一行") + text("X2") + text("many") + "</row><row r=\"10\">" + text("错")
                        + text("X3") + "<c t=\"e\"><v>#DIV/0!</v></c></row><row r=\"12\">" + text("空") + text("X4")
                        + "<c t=\"e\"><v>#N/A</v></c></row>")
                .bytes();
        var run = world.run(world.start(COMPANIES, book));

        assertThat(run.counts()).isEqualTo(new Counts(4, 2, 0, 0, 0, 2));
        assertThat(world.imports.refusals(run, 10))
                .extracting(Imports.Refusal::row)
                .containsExactly(9L, 10L);
        assertThat(world.refused(run))
                .contains("\"坏,\"\"的\"\"\n一行\",X2,many,9,employees,")
                .contains("错,X3,#DIV/0!,10,人数,The spreadsheet shows the error #DIV/0! here and no value.");
        assertThat(world.only("company", "code == 'X1'").get("name")).isEqualTo("好 的");
    }

    @Test
    void go_on_from_where_they_stood() {
        var rows = new StringBuilder("<row>" + text("name") + text("code") + "</row>");
        for (var i = 0; i < 2_500; i++)
            rows.append("<row>").append(text("Stop" + i)).append(text("S" + i)).append("</row>");
        var id = world.start(COMPANIES, RawBook.of(rows.toString()).bytes());

        assertThat(world.run(id, 1).position()).isEqualTo(1_000);
        assertThat(world.run(id).counts()).isEqualTo(new Counts(2_500, 2_500, 0, 0, 0, 0));
    }

    @Test
    void first_values_are_told_for_whoever_says_what_columns_are() throws IOException {
        var book = RawBook.of(rows(List.of(
                List.of("name", "code", "Else"),
                List.of("V1", "VC1", "same"),
                List.of("V2", "VC2", "same"),
                List.of("V3", "", "12.5"),
                List.of("V4", "VC4", "x".repeat(200)))));
        var run = world.read(world.start("{\"object\":\"company\",\"dryRun\":true}", book.bytes()));

        assertThat(first(run))
                .containsExactly(
                        List.of("V1", "V2", "V3"),
                        List.of("VC1", "VC2", "VC4"),
                        List.of("same", "12.5", "x".repeat(50) + "…"));
        var text = world.read(world.start("{\"object\":\"company\",\"dryRun\":true}", "name;code\n甲;\"1\"\n"));
        assertThat(first(text)).containsExactly(List.of("甲"), List.of("1"));
    }

    private List<List<String>> first(ImportRun run) {
        return world.preview.meanings(world.maria, run).stream()
                .map(MeantColumn::first)
                .toList();
    }

    @Test
    void nothing_of_a_file_lies_about_unsealed() throws IOException {
        var secret = "王小明有限公司";
        world.start(
                COMPANIES,
                RawBook.of(rows(List.of(List.of("name", "code"), List.of("a", secret))))
                        .bytes());

        try (var all = java.nio.file.Files.walk(world.folder)) {
            assertThat(all.filter(java.nio.file.Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.UTF_8))
                            .doesNotContain(secret));
        }
    }

    @Test
    void what_cannot_be_read_is_refused_with_the_way_out() {
        var whole = RawBook.of(rows(List.of(List.of("name"), List.of("a"))))
                .strings("<si><t>x</t></si>")
                .bytes();
        assertThat(problems(COMPANIES, Arrays.copyOf(whole, whole.length / 3)))
                .extracting(Problem::code)
                .containsAnyOf("importTableBroken", "importPackedOther");
        assertThat(problems(
                        COMPANIES, RawBook.of(rows(List.of(List.of("name")))).bytes()))
                .containsExactly(Problem.of("importWorkbookEmpty"));
        assertThat(problems(COMPANIES, RawBook.zip(Map.of("a.csv", "name\nx\n"))))
                .containsExactly(Problem.of("importPackedOther"));
        assertThat(problems("{\"object\":\"company\",\"sheet\":\"1\"}", "name\nx\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Problem.at("sheet", "importNoSheets"));
        assertThat(problems(COMPANIES, compound("Workbook"))).containsExactly(Problem.of("importOldWorkbook"));
        assertThat(problems(COMPANIES, compound("EncryptedPackage")))
                .containsExactly(Problem.of("importEncryptedWorkbook"));
    }

    /** An OLE file whose directory, in its second sector, names one part. */
    private static byte[] compound(String part) {
        var file = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, file, 0, 4);
        file[30] = 9;
        file[48] = 1;
        var name = part.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024 + 128, name.length);
        return file;
    }

    @Test
    void cards_come_in_as_rows() {
        var cards = """
                BEGIN:VCARD\r
                VERSION:3.0\r
                N:Byron;Ada;;;\r
                FN:Ada Byron\r
                EMAIL;TYPE=INTERNET:ada@cards.example\r
                ADR;TYPE=WORK:;;12 Main St;London;;W1;UK\r
                X-OTHER:x\r
                END:VCARD\r
                BEGIN:VCARD\r
                VERSION:3.0\r
                N:沈;括;;;\r
                FN:沈括\r
                EMAIL:@@\r
                END:VCARD\r
                """;
        var run = world.run(world.start("{\"object\":\"person\"}", cards.getBytes(StandardCharsets.UTF_8)));

        assertThat(run.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
        assertThat(run.sheets()).isNull();
        assertThat(world.imports.refusals(run, 2))
                .extracting(Imports.Refusal::row)
                .containsExactly(3L);
        assertThat(world.only("person", "email == 'ada@cards.example'").get("address"))
                .hasToString(
                        "Address[country=UK, province=null, city=London, district=null, street=null, postcode=null]");
    }
}
