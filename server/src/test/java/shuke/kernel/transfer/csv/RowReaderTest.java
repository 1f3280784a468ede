package shuke.kernel.transfer.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.kernel.transfer.csv.Fault.Kind;

class RowReaderTest {
    private static List<CsvRow> rows(String text) {
        return rows(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<CsvRow> rows(InputStream bytes) {
        var all = new ArrayList<CsvRow>();
        try (var reader = new RowReader(new TolerantReader(bytes, UTF_8), ',')) {
            for (var row = reader.next(); row != null; row = reader.next()) all.add(row);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return all;
    }

    private static List<List<String>> cells(String text) {
        return rows(text).stream().map(CsvRow::cells).toList();
    }

    @Nested
    class a_well_formed_file {
        @Test
        void may_end_its_lines_in_any_of_the_three_ways() {
            assertThat(cells("a,b\nc,d\r\ne,f\rg,h"))
                    .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
        }

        @Test
        void keeps_delimiters_line_ends_and_doubled_quotes_inside_quotes() {
            assertThat(cells("\"a,b\",\"c\r\nd\",\"e\"\"f\"\n")).containsExactly(List.of("a,b", "c\r\nd", "e\"f"));
        }

        @Test
        void names_a_row_by_the_line_in_which_it_begins() {
            assertThat(rows("h,i\n\"1\n2\r\n3\",x\r\n\r\ny,z"))
                    .extracting(CsvRow::line)
                    .containsExactly(1L, 2L, 6L);
        }

        @Test
        void may_have_blanks_around_its_quotes() {
            assertThat(cells("1, \"Smith, John\" ,2")).containsExactly(List.of("1", "Smith, John", "2"));
        }

        @Test
        void takes_a_quote_inside_an_unquoted_cell_as_it_is() {
            assertThat(cells("5\" pipe,x")).containsExactly(List.of("5\" pipe", "x"));
        }

        @Test
        void leaves_out_empty_rows() {
            assertThat(cells("a,b\n\n,\n  \nc,d\n\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        }

        @Test
        void is_read_as_fastcsv_reads_it() {
            for (var seed = 0; seed < 300; seed++) {
                var text = randomTable(new Random(seed));
                try (var theirs = CsvReader.builder().ofCsvRecord(text)) {
                    var expected = theirs.stream()
                            .map(CsvRecord::getFields)
                            .filter(RowReaderTest::hasText)
                            .toList();
                    assertThat(cells(text)).as("seed %d", seed).isEqualTo(expected);
                } catch (IOException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        }
    }

    private static boolean hasText(List<String> cells) {
        return cells.stream().anyMatch(cell -> !cell.isBlank());
    }

    private static String randomTable(Random random) {
        var parts = List.of("a", "王", "😀", "\"", ",", "\n", "\r\n", "x y", "", "é", "'");
        var out = new StringWriter();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF)
                .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .build(out)) {
            for (var row = 0; row < 30; row++) {
                csv.writeRecord(
                        Stream.generate(() -> word(random, parts)).limit(4).toList());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    private static String word(Random random, List<String> parts) {
        var word = new StringBuilder();
        for (var i = random.nextInt(6); i > 0; i--) word.append(parts.get(random.nextInt(parts.size())));
        return word.toString();
    }

    @Nested
    class a_broken_row {
        @Test
        void with_an_unclosed_quote_does_not_swallow_the_rows_behind_it() {
            var rows = rows("h,i\n1,\"open\n2,b\n3,c\n");

            assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 3L, 4L);
            assertThat(rows.get(1).faults()).containsExactly(new Fault(Kind.UNCLOSED_QUOTE, 1));
            assertThat(rows.get(2).faults()).isEmpty();
        }

        @Test
        void with_an_unclosed_quote_is_found_also_when_a_later_quote_seems_to_close_it() {
            var rows = rows("h,i\n1,\"open\n2,b\n3,\"c, d\"\n4,e\n");

            assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(rows.get(1).faults()).containsExactly(new Fault(Kind.UNCLOSED_QUOTE, 1));
            assertThat(rows.get(3).cells()).containsExactly("3", "c, d");
        }

        @Test
        void with_an_unclosed_quote_in_the_last_line_keeps_its_text() {
            var last = rows("h,i\n1,\"open").getLast();

            assertThat(last.faults()).containsExactly(new Fault(Kind.UNCLOSED_QUOTE, 1));
            assertThat(last.cells()).containsExactly("1", "\"open");
        }

        @Test
        void with_text_behind_a_closing_quote_is_named() {
            var rows = rows("h,i\n\"a\"b,c\nd,e\n");

            assertThat(rows.get(1).faults()).containsExactly(new Fault(Kind.TEXT_AFTER_QUOTE, 0));
            assertThat(rows.get(1).cells()).containsExactly("\"a\"b", "c");
            assertThat(rows.get(2).faults()).isEmpty();
        }

        @Test
        void with_a_nul_character_is_named() {
            assertThat(rows("a,b\0c\nd,e\n"))
                    .extracting(CsvRow::faults)
                    .containsExactly(List.of(new Fault(Kind.NUL_CHARACTER, 1)), List.of());
        }

        @Test
        void with_bytes_that_are_no_text_is_named() {
            var bytes = "é,b\nc,é!\nd,ü\n".getBytes(UTF_8);
            bytes[8] = (byte) 0xFF;

            assertThat(rows(new ByteArrayInputStream(bytes)))
                    .extracting(CsvRow::faults)
                    .containsExactly(List.of(), List.of(new Fault(Kind.BROKEN_ENCODING, 1)), List.of());
        }
    }

    @Nested
    class a_giant {
        private static final int HUNDRED_MB = 100 << 20;

        private static List<CsvRow> around(String before, int size, String unit, String after) {
            var units = Collections.nCopies(size / (unit.length() << 10), unit.repeat(1 << 10)).stream()
                    .map(part -> (InputStream) new ByteArrayInputStream(part.getBytes(UTF_8)));
            var all = Stream.concat(Stream.concat(Stream.of(bytes(before)), units), Stream.of(bytes(after)));
            return rows(new SequenceInputStream(Collections.enumeration(all.toList())));
        }

        private static InputStream bytes(String text) {
            return new ByteArrayInputStream(text.getBytes(UTF_8));
        }

        @Test
        void of_a_cell_is_refused_and_reading_goes_on() {
            var rows = around("a,b\n1,", HUNDRED_MB, "x", ",3\nc,d\n");

            assertThat(rows.size()).isEqualTo(3); // hasSize would print the giant
            assertThat(rows.get(1).faults()).containsExactly(new Fault(Kind.FIELD_TOO_LARGE, 1));
            assertThat(rows.get(1).cells()).hasSize(3);
            assertThat(rows.get(1).cell(1)).hasSizeLessThan(1000);
            assertThat(rows.get(2).cells()).containsExactly("c", "d");
        }

        @Test
        void of_a_quoted_cell_is_refused_and_reading_goes_on() {
            var rows = around("a,b\n1,\"", HUNDRED_MB, "x,\"\"", "\",3\nc,d\n");

            assertThat(rows.size()).isEqualTo(3); // hasSize would print the giant
            assertThat(rows.get(1).faults()).containsExactly(new Fault(Kind.FIELD_TOO_LARGE, 1));
            assertThat(rows.get(1).cellCount()).isEqualTo(3);
            assertThat(rows.get(2).cells()).containsExactly("c", "d");
        }

        @Test
        void of_a_cell_just_above_the_limit_is_refused() {
            var limit = "x".repeat(RowReader.FIELD_LIMIT);
            var rows = rows("a\n" + limit + "\n" + limit + "x\n");

            assertThat(rows.get(1).faults()).isEmpty();
            assertThat(rows.get(2).faults()).containsExactly(new Fault(Kind.FIELD_TOO_LARGE, 0));
        }

        @Test
        void of_a_row_is_refused_and_reading_goes_on() {
            var rows = around("a,b\n", HUNDRED_MB, "xyz,", "3\nc,d\n");

            assertThat(rows.size()).isEqualTo(3); // hasSize would print the giant
            assertThat(rows.get(1).faults()).containsExactly(new Fault(Kind.RECORD_TOO_LARGE, -1));
            assertThat(rows.get(1).cells()).hasSize(RowReader.MOST_CELLS);
            assertThat(rows.get(1).cellCount()).isEqualTo(HUNDRED_MB / 4 + 1);
            assertThat(rows.get(2).cells()).containsExactly("c", "d");
        }

        @Test
        void of_lines_behind_an_unclosed_quote_does_not_swallow_them() {
            var rows = around("a,b\n1,\"open\n", 20 << 20, "some,text of a line\n", "y,z\n");

            assertThat(rows.get(1).faults()).containsExactly(new Fault(Kind.UNCLOSED_QUOTE, 1));
            assertThat(rows.get(2).cells()).containsExactly("some", "text of a line");
            assertThat(rows.getLast().cells()).containsExactly("y", "z");
        }
    }
}
