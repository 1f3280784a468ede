package shuke.kernel.transfer.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

class CsvFileTest {
    private static final String CHINESE = "名称,城市,备注\n北京熟客科技有限公司,北京,老客户\n上海某某贸易行,上海,联系人：王小明\n";

    private static Source file(byte[] bytes) {
        return new Source() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    private CsvFile examine(byte[] bytes) {
        return CsvFile.examine(file(bytes), null, null, headings -> 1);
    }

    private CsvFile examine(String text) {
        return examine(text.getBytes(UTF_8));
    }

    private static List<List<String>> cells(CsvFile file) {
        var all = new ArrayList<List<String>>();
        try (var rows = file.format().open(file.source())) {
            for (var row = rows.next(); row != null; row = rows.next()) all.add(row.cells());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return all;
    }

    private static List<Problem> problems(ThrowingCallable call) {
        var refusal = catchThrowableOfType(ProblemException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems();
    }

    private static byte[] join(byte[] a, byte[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    @Nested
    class the_encoding_is_found_out {
        @ParameterizedTest
        @CsvSource({"UTF-8,UTF-8", "GB18030,GB18030", "GBK,GB18030", "UTF-16LE,UTF-16LE"})
        void for_chinese_text(String written, String read) {
            var charset = Charset.forName(written);
            var mark = charset.equals(UTF_16LE) ? new byte[] {(byte) 0xFF, (byte) 0xFE} : new byte[0];
            var file = examine(join(mark, CHINESE.getBytes(charset)));

            assertThat(file.format().charset()).isEqualTo(read);
            assertThat(cells(file).get(2)).containsExactly("上海某某贸易行", "上海", "联系人：王小明");
        }

        @Test
        void for_utf_8_with_a_mark_which_is_no_part_of_the_first_heading() {
            var file = examine(join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, CHINESE.getBytes(UTF_8)));

            assertThat(file.header()).containsExactly("名称", "城市", "备注");
        }

        @Test
        void for_western_text_that_is_not_utf_8() {
            var file = examine("Größe,Café,Preis\nMüller,Señor,12 €\n".getBytes(Charset.forName("windows-1252")));

            assertThat(file.format().charset()).isEqualTo("windows-1252");
            assertThat(cells(file).get(1)).containsExactly("Müller", "Señor", "12 €");
        }

        @Test
        void for_utf_8_with_a_little_damage_which_only_its_row_has_to_bear() {
            var bytes = CHINESE.repeat(10).getBytes(UTF_8);
            bytes[bytes.length / 2] = (byte) 0xFF;

            assertThat(examine(bytes).format().charset()).isEqualTo("UTF-8");
        }

        @Test
        void but_a_wrong_one_that_was_given_is_refused_with_the_right_one() {
            var chinese = file(CHINESE.getBytes(Charset.forName("GBK")));
            assertThat(problems(() -> CsvFile.examine(chinese, "utf-8", null, headings -> 1)))
                    .containsExactly(Problem.at("encoding", "importWrongEncoding", "utf-8", "GB18030"));

            var utf8 = file(CHINESE.getBytes(UTF_8));
            assertThat(problems(() -> CsvFile.examine(utf8, "GBK", null, headings -> 1)))
                    .containsExactly(Problem.at("encoding", "importWrongEncoding", "GBK", "UTF-8"));
        }

        @Test
        void but_an_unknown_one_that_was_given_is_refused() {
            var file = file(CHINESE.getBytes(UTF_8));
            assertThat(problems(() -> CsvFile.examine(file, "klingon", null, headings -> 1)))
                    .containsExactly(Problem.at("encoding", "importUnknownEncoding", "klingon"));
        }
    }

    @Nested
    class the_delimiter {
        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "|", "^", "~"})
        void is_found_out_outside_quotes(String d) {
            var file = examine("name%1$scity\n\"a,b;c|d\te\"%1$sX\n\"f;g\"%1$s\"Y,\n;\"\n".formatted(d));

            assertThat(file.format().delimiter()).isEqualTo(d.charAt(0));
            assertThat(file.header()).containsExactly("name", "city");
        }

        @Test
        void does_not_matter_where_there_is_one_column() {
            assertThat(examine("name\nAda\nBo\n").header()).containsExactly("name");
        }

        @Test
        void may_be_given() {
            var file = CsvFile.examine(file("a,b;c\n1,2;3\n".getBytes(UTF_8)), null, ";", headings -> 1);
            assertThat(file.header()).containsExactly("a,b", "c");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\"", "\n", "ab", "😀"})
        void that_cannot_be_one_is_refused(String given) {
            var file = file("a,b\n1,2\n".getBytes(UTF_8));
            assertThat(problems(() -> CsvFile.examine(file, null, given, headings -> 1)))
                    .extracting(Problem::code)
                    .containsExactly("importBadDelimiter");
        }
    }

    @Nested
    class lines_above_the_header {
        private CsvFile examine(byte[] bytes) {
            return CsvFile.examine(file(bytes), null, null, headings -> (int)
                    headings.stream().filter(Set.of("名称", "城市", "备注")::contains).count());
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
        void are_left_out_in_any_encoding(String encoding) {
            var text = "\uFEFF客户一览表,,\r\n制表人：王小明,,\n\r" + CHINESE.repeat(3);
            var file = examine(text.getBytes(Charset.forName(encoding)));

            assertThat(file.header()).containsExactly("名称", "城市", "备注");
            assertThat(cells(file).get(1).getFirst()).isEqualTo("北京熟客科技有限公司");
        }

        @Test
        void count_when_rows_are_named_by_their_line() {
            var file = examine(("客户一览表,,\n\n" + CHINESE).getBytes(UTF_8));

            try (var rows = file.format().open(file.source())) {
                assertThat(rows.next()).extracting(CsvRow::line).isEqualTo(3L);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Test
        void are_the_header_when_nothing_below_is_known() {
            assertThat(examine("a,b\n名称,1\n2,3\n".getBytes(UTF_8)).header()).containsExactly("a", "b");
        }
    }

    @Nested
    class a_header {
        @Test
        void with_a_repeated_heading_is_refused() {
            assertThat(problems(() -> examine("name,,city, name\n1,2,3,4\n")))
                    .containsExactly(Problem.at("name", "importDuplicateHeading", "name", 1, 4)
                            .inRow(1));
        }

        @Test
        void calls_columns_without_a_heading_by_their_place_and_ends_with_the_last_heading() {
            assertThat(examine(",name,,city,,\n1,2,3,4,,\n").header()).containsExactly("(1)", "name", "(3)", "city");
        }

        @Test
        void may_stand_below_a_line_that_tells_spreadsheets_the_delimiter() throws IOException {
            var file = examine("\uFEFFsep=;\r\na,1;b\r\nx;y\r\n");

            assertThat(file.header()).containsExactly("a,1", "b");
            try (var rows = file.format().open(file.source())) {
                rows.next();
                assertThat(rows.next().line()).isEqualTo(3);
            }
        }

        @Test
        void with_an_unclosed_quote_is_refused() {
            assertThat(problems(() -> examine("\"name,city\n1,2\n3,4\n")))
                    .extracting(Problem::code)
                    .containsExactly("importUnclosedQuote");
        }

        @Test
        void without_rows_is_refused() {
            assertThat(problems(() -> examine("name,city\n\n"))).containsExactly(Problem.of("importNoRows"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n  \n", "\uFEFF"})
        void that_is_missing_is_refused(String text) {
            assertThat(problems(() -> examine(text))).containsExactly(Problem.of("importEmpty"));
        }
    }

    @Nested
    class a_packed_file {
        @Test
        void is_read_as_its_content() {
            assertThat(cells(examine(gzip(CHINESE.getBytes(UTF_8))))).hasSize(3);
        }

        @Test
        void that_ends_too_early_is_refused() {
            var packed = gzip(CHINESE.repeat(1000).getBytes(UTF_8));
            assertThat(problems(() -> examine(Arrays.copyOf(packed, packed.length / 2))))
                    .containsExactly(Problem.of("importPackedBroken"));
        }

        @Test
        void that_unpacks_without_end_is_refused() {
            var bomb = gzip(new byte[80 << 20]);
            assertThat(problems(() -> examine(bomb))).extracting(Problem::code).containsExactly("importPackedTooLarge");
        }
    }

    @Nested
    class what_is_no_table {
        @Test
        void a_workbook_is_refused_with_what_to_do() {
            assertThat(problems(() -> examine(new byte[] {'P', 'K', 3, 4, 20, 0})))
                    .containsExactly(Problem.of("importWorkbook"));
        }

        @Test
        void a_program_is_refused() {
            var bytes = new byte[5000];
            new Random(1).nextBytes(bytes);
            bytes[0] = 0x7F;
            assertThat(problems(() -> examine(bytes))).containsExactly(Problem.of("importBinary"));
        }

        @Test
        void random_bytes_never_do_worse_than_a_problem() {
            var alphabet = "a,;\t\"\"\n\r\0 é王".getBytes(UTF_8);
            for (var seed = 0; seed < 2000; seed++) {
                var random = new Random(seed);
                var bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
                if (seed % 2 == 0) {
                    for (var i = 0; i < bytes.length; i++) bytes[i] = alphabet[(bytes[i] & 0xFF) % alphabet.length];
                }
                if (seed % 7 == 0) bytes = Arrays.copyOf(gzip(bytes), bytes.length);
                try {
                    assertThat(cells(examine(bytes))).as("seed %d", seed).isNotEmpty();
                } catch (ProblemException refusal) {
                    assertThat(refusal.problems()).as("seed %d", seed).isNotEmpty();
                }
            }
        }
    }
}
