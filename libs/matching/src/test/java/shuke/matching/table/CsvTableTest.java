package shuke.matching.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void chinese_is_read_in_any_usual_encoding(String charset) throws Exception {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        var table = read(mark + "id,姓名\r\nr1,王小明\r\nr2,李雷\r\n", Charset.forName(charset));
        assertThat(table.ids()).containsExactly("r1", "r2");
        assertThat(table.columns().getFirst().name()).isEqualTo("姓名");
        assertThat(table.columns().getFirst().text(1)).isEqualTo("李雷");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found_out(String delimiter) throws Exception {
        var table = read("name,id\n\"a,;|\tb\",7\n".replace(",", delimiter).replace("a" + delimiter, "a,"));
        assertThat(table.ids()).containsExactly("7");
        assertThat(table.columns().getFirst().text(0)).startsWith("a,");
    }

    @Test
    void without_a_column_id_the_first_one_is_taken() throws Exception {
        assertThat(read("key,name\nk1,Ann\n").ids()).containsExactly("k1");
    }

    @Test
    void quotes_hold_line_breaks_delimiters_and_quotes() throws Exception {
        var table = read("id,a,b\n1,\"x\n\"\"y\"\", z\",2\n");
        assertThat(table.columns().getFirst().text(0)).isEqualTo("x\n\"y\", z");
        assertThat(table.columns().getLast().text(0)).isEqualTo("2");
    }

    @Test
    void rows_too_short_or_too_long_are_taken_as_they_are() throws Exception {
        var table = read("id,a,b\n1,x\n2,x,y,z\n\n3\n");
        assertThat(table.ids()).containsExactly("1", "2", "3");
        assertThat(table.columns().getLast().text(1)).isEqualTo("y");
    }

    @Test
    void a_repeated_id_is_refused_and_named() {
        assertThatThrownBy(() -> read("id,a\n1,x\n1,y\n")).isInstanceOfSatisfying(BadTable.class, bad -> {
            assertThat(bad.fault()).isEqualTo(BadTable.Fault.REPEATED_ID);
            assertThat(bad.details()).contains("1");
        });
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(BadTable.class);
    }

    @Test
    void a_stray_quote_does_not_swallow_the_file() throws Exception {
        var text = new StringBuilder("id,a\n0,\"open\n");
        for (int i = 1; i < 20_000; i++) text.append(i).append(",word\n");
        assertThat(read(text.toString()).size()).isGreaterThan(5_000);
    }

    @Test
    void lines_in_another_encoding_spoil_only_themselves() throws Exception {
        byte[] usual = "r1,王小明\nr2,李雷\nr3,韩梅梅\nr4,欧阳修\nr5,司马光\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "x1,王\n".getBytes(Charset.forName("GB18030"));
        try (var out = Files.newOutputStream(folder.resolve("x.csv"))) {
            out.write("id,name\n".getBytes(StandardCharsets.UTF_8));
            out.write(usual);
            out.write(other);
            out.write(
                    new String(usual, StandardCharsets.UTF_8).replace('r', 's').getBytes(StandardCharsets.UTF_8));
        }
        var table = CsvTable.read(folder.resolve("x.csv"));
        assertThat(table.ids()).hasSize(11).contains("x1");
        assertThat(table.columns().getFirst().values()).contains("王小明", "司马光").doesNotContain("王");
    }

    @Test
    void bytes_that_are_no_text_are_read_somehow() throws Exception {
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31);
        Files.write(folder.resolve("x.csv"), bytes);
        try {
            assertThat(CsvTable.read(folder.resolve("x.csv")).size()).isNotNegative();
        } catch (BadTable refused) {
            assertThat(refused.details()).isNotEmpty();
        }
    }

    private Table read(String text) throws IOException, BadTable {
        return read(text, StandardCharsets.UTF_8);
    }

    private Table read(String text, Charset charset) throws IOException, BadTable {
        Path file = folder.resolve("x.csv");
        Files.write(file, text.getBytes(charset));
        return CsvTable.read(file);
    }
}
