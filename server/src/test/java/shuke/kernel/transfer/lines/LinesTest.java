package shuke.kernel.transfer.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.table.FileKind;
import shuke.kernel.transfer.table.TableRow;

class LinesTest {
    private static Source file(String text) {
        var bytes = text.getBytes(UTF_8);
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

    private static List<TableRow> rows(String... lines) throws IOException {
        var all = new ArrayList<TableRow>();
        try (var rows = Lines.open(file(String.join("\n", lines))).rows(0)) {
            for (var row = rows.next(); row != null; row = rows.next()) all.add(row);
        }
        return all;
    }

    private static List<List<String>> cells(String... lines) throws IOException {
        return rows(lines).stream().map(TableRow::cells).toList();
    }

    @Test
    void are_a_row_for_each_object_and_a_column_for_each_member() throws IOException {
        assertThat(rows("{\"name\": \"Acme\", \"employees\": 12}", "", "{\"name\": \"引擎\", \"vip\": true}"))
                .containsExactly(
                        new TableRow(1, List.of("name", "employees", "vip")),
                        new TableRow(2, List.of("Acme", "12", "")),
                        new TableRow(3, List.of("引擎", "", "true")));
    }

    @Test
    void say_values_as_the_API_does() throws IOException {
        assertThat(cells("""
                        {"owner": {"id": "0199", "label": "Ada"}, "amount": {"amount": 1200.50, "currency": "CNY"},
                         "address": {"city": "Bath", "street": "1 Side St"}, "account": {"name": "Acme"}, "tags": ["a", "b"]}"""))
                .containsExactly(
                        List.of("owner", "amount", "address.city", "address.street", "account.name", "tags"),
                        List.of("0199", "1200.5 CNY", "Bath", "1 Side St", "Acme", "a; b"));
    }

    @Test
    void keep_numbers_as_they_are_written_and_say_nothing_by_null() throws IOException {
        assertThat(cells("{\"id\": 12345678901234567890, \"rate\": 0.1, \"large\": 1e3, \"note\": null}"))
                .containsExactly(List.of("id", "rate", "large"), List.of("12345678901234567890", "0.1", "1000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Acme\"",
                "{\"name\": \"Acme\"}\n[1]",
                "{\"name\": \"Acme\"}\nno JSON",
                "{\"name\": \"a\", \"name\": \"b\"}"
            })
    void are_refused_as_a_whole_where_one_is_no_object(String text) {
        assertThatThrownBy(() -> Lines.open(file(text))).isInstanceOf(ZipException.class);
    }

    @Test
    void are_told_from_tables() throws IOException {
        assertThat(FileKind.of(file("{\"name\": 1}"))).isEqualTo(FileKind.LINES);
        assertThat(FileKind.of(file("\uFEFF {}\n"))).isEqualTo(FileKind.LINES);
        assertThat(FileKind.of(file("{name},phone\nAcme,1"))).isEqualTo(FileKind.TEXT);
        assertThat(FileKind.of(file("name\n{\"a\": 1}"))).isEqualTo(FileKind.TEXT);
    }
}
