package shuke.kernel.transfer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.spreadsheet.Spreadsheet;
import shuke.kernel.transfer.table.TableRow;

class WorkbookTest {
    private static List<TableRow> rows(byte[] book, int sheet) throws IOException {
        var all = new ArrayList<TableRow>();
        try (var workbook =
                        Workbook.open(RawBook.source(book), RawBook.memory()).orElseThrow();
                var rows = workbook.rows(sheet)) {
            for (var row = rows.next(); row != null; row = rows.next()) all.add(row);
        }
        return all;
    }

    private static List<TableRow> rows(RawBook book) throws IOException {
        return rows(book.bytes(), 0);
    }

    private static List<String> cells(RawBook book) throws IOException {
        return rows(book).getFirst().cells();
    }

    /** The only cell of a book, in a style of its own. */
    private static String shown(String value, String format) throws IOException {
        return cells(RawBook.of("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>%s</v></c></row>".formatted(value))
                        .formats(format))
                .getFirst();
    }

    @Test
    void of_our_own_making_is_read_as_it_was_written() throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Spreadsheet(out);
        book.sheet("客户", List.of(new Spreadsheet.Column("名称", 10), new Spreadsheet.Column("日期", 10)));
        book.row(Arrays.asList("熟客 & <Co>", LocalDate.parse("2026-02-28")));
        book.row(Arrays.asList(null, LocalDateTime.parse("2026-03-01T13:45:00"), new BigDecimal("0.1"), true));
        book.row(List.of("a\nb", LocalDate.parse("1999-12-31"), 13800138000L));
        book.end();

        assertThat(rows(out.toByteArray(), 0))
                .containsExactly(
                        new TableRow(1, List.of("名称", "日期")),
                        new TableRow(2, List.of("熟客 & <Co>", "2026-02-28")),
                        new TableRow(3, List.of("", "2026-03-01 13:45:00", "0.1", "TRUE")),
                        new TableRow(4, List.of("a\nb", "1999-12-31", "13800138000")));
    }

    @Nested
    class a_number {
        @ParameterizedTest
        @CsvSource({
            "0.30000000000000004, 0.3",
            "1.3800138E+10, 13800138000",
            "13800138000, 13800138000",
            "123456789012345678, 123456789012345678",
            "1.23456789012345E+17, 123456789012345000",
            "-0.5, -0.5",
            "1E-7, 0.0000001",
            "1250.1249999999998, 1250.125",
            "0, 0",
            "100, 100",
            "1E999999999, 1E999999999",
            "some, some"
        })
        void is_written_out_without_what_binary_fractions_leave_over(String value, String text) throws IOException {
            assertThat(shown(value, "General")).isEqualTo(text);
            assertThat(shown(value, "#,##0.00_);[Red](#,##0.00)")).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource({"0.25, 25%", "0.125, 12.5%", "1, 100%", "0.07, 7%", "0.285, 28.5%"})
        void with_a_percent_format_is_so_many_hundredths(String value, String text) throws IOException {
            assertThat(shown(value, "0.0%")).isEqualTo(text);
            assertThat(shown(value, "10")).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "45385|14|2024-04-03",
                    "45385|31|2024-04-03",
                    "45385|yyyy-mm-dd|2024-04-03",
                    "45385|yyyy\"年\"m\"月\"d\"日\"|2024-04-03",
                    "45385|[$-804]aaaa yyyy/m/d;@|2024-04-03",
                    "45385|[$-409]d\\-mmm\\-yy;@|2024-04-03",
                    "45385.75|22|2024-04-03 18:00:00",
                    "45385.572916666664|yyyy/m/d h:mm AM/PM|2024-04-03 13:45:00",
                    "45385.75|yyyy-mm-dd|2024-04-03",
                    "0.5|h:mm|12:00:00",
                    "0.999999999|h:mm:ss|1900-01-01 00:00:00",
                    "1.25|[h]:mm:ss|30:00:00",
                    "1|14|1900-01-01",
                    "59|14|1900-02-28",
                    "60|14|60",
                    "61|14|1900-03-01",
                    "-1|14|-1",
                    "2958465|14|9999-12-31",
                    "2958466|14|2958466",
                    "5|0.00E+00|5",
                    "5|\"day\" 0|5",
                    "5|[Red]0;[Blue]-0|5",
                    "5|@|5"
                })
        void with_a_format_of_dates_is_a_day(String value, String format, String text) throws IOException {
            assertThat(shown(value, format)).isEqualTo(text);
        }

        @Test
        void counts_days_from_1904_on_in_books_that_say_so() throws IOException {
            var book = RawBook.of("<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>43923</v></c></row>")
                    .formats("yyyy-mm-dd")
                    .properties("date1904=\"true\"");

            assertThat(cells(book)).containsExactly("1904-01-01", "2024-04-03");
        }
    }

    @Nested
    class a_text {
        @Test
        void may_be_of_several_pieces_and_leaves_out_how_it_is_pronounced() throws IOException {
            var book = RawBook.of("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>")
                    .strings(
                            "<si><t xml:space=\"preserve\"> a </t></si><si><r><rPr><b/></rPr><t>王</t></r><r><t>小明</t></r>"
                                    + "<rPh sb=\"0\" eb=\"1\"><t>Wang</t></rPh><phoneticPr fontId=\"1\"/></si>");

            assertThat(cells(book)).containsExactly("王小明", " a ");
        }

        @Test
        void may_stand_in_its_cell_or_be_what_a_formula_gave() throws IOException {
            var book = RawBook.of("<row><c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                    + "<c t=\"str\"><f>A1&amp;\"!\"</f><v>inline!</v></c><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c>"
                    + "<c t=\"str\"><v>=1+1</v></c><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>"
                    + "<c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2024-04-03T00:00:00</v></c></row>");

            assertThat(cells(book))
                    .containsExactly(
                            "inline", "inline!", "2", "", "=1+1", "TRUE", "FALSE", "#N/A", "2024-04-03T00:00:00");
        }

        @Test
        void has_the_characters_that_xml_cannot_hold_written_out() throws IOException {
            var book = RawBook.of(
                    "<row><c t=\"str\"><v>a_x000D__x000A_b_x0007__x005F_x0041_ &lt;&#x738B;<![CDATA[<c>]]></v></c></row>");

            assertThat(cells(book)).containsExactly("a\r\nb_x0041_ <王<c>");
        }

        @Test
        void is_found_however_many_there_are() throws IOException {
            var texts = IntStream.range(0, 50_000)
                    .mapToObj(i ->
                            "<si><t>text number %d that is somewhat long: %s</t></si>".formatted(i, "x".repeat(400)))
                    .collect(Collectors.joining());
            var random = new Random(7);
            var asked = random.ints(300, 0, 50_000).boxed().toList();
            var row = asked.stream()
                    .map(i -> "<c t=\"s\"><v>%d</v></c>".formatted(i))
                    .collect(Collectors.joining());

            assertThat(cells(RawBook.of("<row>" + row + "</row>").strings(texts)))
                    .extracting(text -> text.substring(0, text.indexOf(" that")))
                    .isEqualTo(asked.stream().map(i -> "text number " + i).toList());
        }
    }

    @Nested
    class rows_and_cells {
        @Test
        void stand_where_they_say() throws IOException {
            var book = RawBook.of(
                    "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"AB3\"><v>2</v></c></row>"
                            + "<row r=\"7\"><c r=\"A7\"/><c r=\"B7\" s=\"0\"/></row><row r=\"9\"><c r=\"A9\"><v>3</v></c></row>");
            var rows = rows(book);

            assertThat(rows).extracting(TableRow::number).containsExactly(3L, 9L);
            assertThat(rows.getFirst().cells())
                    .hasSize(28)
                    .startsWith("", "1", "")
                    .endsWith("", "2");
        }

        @Test
        void follow_each_other_where_they_do_not_say() throws IOException {
            assertThat(rows(RawBook.of(
                            "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>")))
                    .containsExactly(new TableRow(1, List.of("1", "", "2")), new TableRow(3, List.of("3")));
        }

        @Test
        void are_known_whatever_prefix_their_names_have() throws IOException {
            var book = RawBook.of("")
                    .with(
                            "xl/worksheets/sheet1.xml",
                            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><!-- made by hand --><x:worksheet"
                                    + " xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
                                    + "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>x</x:t></x:is></x:c></x:row>"
                                    + "</x:sheetData></x:worksheet>");

            assertThat(cells(book)).containsExactly("x");
        }
    }

    @Nested
    class sheets {
        @Test
        void are_named_in_their_order_without_charts() throws IOException {
            var book = new RawBook()
                    .sheet("一", "")
                    .sheet("Two &amp; more", "hidden", "")
                    .sheet("3", "veryHidden", "");
            try (var workbook = Workbook.open(RawBook.source(book.bytes()), RawBook.memory())
                    .orElseThrow()) {
                assertThat(workbook.names()).containsExactly("一", "Two & more", "3");
                assertThat(IntStream.range(0, 3).mapToObj(workbook::isHidden)).containsExactly(false, true, true);
            }
        }
    }

    @Nested
    class what_is_dangerous {
        private static void isDamaged(RawBook book) {
            assertThat(catchThrowable(() -> rows(book)))
                    .isInstanceOfAny(ZipException.class, EOFException.class, ProblemException.class);
        }

        @Test
        void entities_are_refused() {
            isDamaged(
                    RawBook.of("")
                            .with(
                                    "xl/worksheets/sheet1.xml",
                                    "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"));
            isDamaged(RawBook.of("")
                    .with(
                            "xl/worksheets/sheet1.xml",
                            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet><sheetData/></worksheet>"));
        }

        @Test
        void a_bomb_is_refused() {
            var book = RawBook.of(("<a b=\"" + "x".repeat(1 << 20) + "\"/>").repeat(70))
                    .bytes();

            assertThat(catchThrowableOfType(ProblemException.class, () -> rows(book, 0))
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("importPackedTooLarge");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row><c t=\"str\"><v>%s</v></c></row>",
                    "<row a=\"%s\"/>",
                    "<!-- %s -->",
                    "<![CDATA[%s]]>",
                    "<?p %s?>"
                })
        void tokens_without_end_are_refused(String token) {
            isDamaged(RawBook.of(token.formatted("x<>-]?".replace("<", "").repeat(1 << 20))));
        }

        @Test
        void names_and_depths_without_end_are_refused() {
            isDamaged(RawBook.of(
                    IntStream.range(0, 10_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining())));
            isDamaged(RawBook.of("<a>".repeat(1_000) + "</a>".repeat(1_000)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row r=\"2000000\"><c><v>1</v></c></row>",
                    "<row><c r=\"ZZZZ1\"><v>1</v></c></row>",
                    "<row><c t=\"s\"><v>5</v></c></row>",
                    "<row><c t=\"s\"><v>-1</v></c></row>",
                    "<row><c><v>1</v></row>"
                })
        void cells_that_point_nowhere_are_refused(String rows) {
            isDamaged(RawBook.of(rows).strings("<si><t>only</t></si>"));
        }

        @Test
        void files_cut_off_anywhere_are_refused() {
            var whole = RawBook.of("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>1</v></c></row>".repeat(300))
                    .strings("<si><t>text</t></si>")
                    .formats("0%")
                    .bytes();
            for (var length = 4; length < whole.length; length += 7) {
                var cut = Arrays.copyOf(whole, length);
                assertThat(catchThrowable(() -> rows(cut, 0))).isInstanceOfAny(ZipException.class, EOFException.class);
            }
        }

        @Test
        void archives_damaged_anywhere_never_do_worse_than_a_refusal() {
            var whole = RawBook.of("<row><c t=\"s\"><v>0</v></c></row>")
                    .strings("<si><t>text</t></si>")
                    .bytes();
            for (var seed = 0; seed < 3_000; seed++) {
                var random = new Random(seed);
                var damaged = whole.clone();
                for (var i = 0; i <= random.nextInt(3); i++)
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                var failure = catchThrowable(() -> {
                    if (Workbook.open(RawBook.source(damaged), RawBook.memory())
                            .filter(book -> book.tables() > 0)
                            .isPresent()) rows(damaged, 0);
                });
                if (failure != null)
                    assertThat(failure).as("seed %d", seed).isInstanceOfAny(IOException.class, ProblemException.class);
            }
        }

        @Test
        void damage_anywhere_never_does_worse_than_a_refusal() {
            var sheet =
                    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"1\"><v>45000.5</v></c></row></sheetData></worksheet>";
            var palette = "<>/\"=&;0\0 A王\uD800!-[]";
            for (var seed = 0; seed < 3_000; seed++) {
                var random = new Random(seed);
                var damaged = sheet.toCharArray();
                for (var i = 0; i <= random.nextInt(4); i++) {
                    damaged[random.nextInt(damaged.length)] = palette.charAt(random.nextInt(palette.length()));
                }
                var book = RawBook.of("")
                        .with("xl/worksheets/sheet1.xml", new String(damaged))
                        .strings("<si><t>x</t></si>")
                        .formats("14");
                var failure = catchThrowable(() -> rows(book));
                if (failure != null)
                    assertThat(failure).as("seed %d", seed).isInstanceOfAny(IOException.class, ProblemException.class);
            }
        }
    }

    @Test
    void is_none_where_a_packed_file_holds_something_else() throws IOException {
        var archive = RawBook.zip(Map.of("accounts.csv", "name\nAda\n"));
        assertThat(Workbook.open(RawBook.source(archive), RawBook.memory())).isEmpty();

        var document = RawBook.zip(Map.of(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<document/>"));
        assertThat(Workbook.open(RawBook.source(document), RawBook.memory())).isEmpty();
    }
}
