package shuke.kernel.transfer.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import shuke.kernel.transfer.csv.Source;

class CardsTest {
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

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    /** Each card by its headings, without what it says nothing of. */
    private static List<Map<String, String>> read(byte[] bytes) throws IOException {
        var all = new ArrayList<Map<String, String>>();
        try (var rows = Cards.open(file(bytes)).rows(0)) {
            var headings = rows.next().cells();
            for (var row = rows.next(); row != null; row = rows.next()) {
                var values = new LinkedHashMap<String, String>();
                for (var i = 0; i < headings.size(); i++) {
                    if (!row.cells().get(i).isEmpty())
                        values.put(headings.get(i), row.cells().get(i));
                }
                assertThat(row.number()).isEqualTo(all.size() + 2L);
                all.add(values);
            }
        }
        return all;
    }

    private static Map<String, String> read(String... lines) throws IOException {
        return read(card(lines).getBytes(UTF_8)).getFirst();
    }

    @Test
    void of_today_give_everything_a_person_is_reached_by() throws IOException {
        assertThat(read(
                        "VERSION:4.0",
                        "N:Byron;Ada;King;Lady;",
                        "FN:Ada Byron",
                        "ORG:Engines Ltd;Research;Numbers",
                        "TITLE:Analyst",
                        "TEL;TYPE=work;VALUE=uri:tel:+44-20-7946-0000;ext=12",
                        "TEL;TYPE=cell;PREF=2:+44 7700 900002",
                        "TEL;TYPE=cell;PREF=1:+44 7700 900001",
                        "EMAIL:ada@engines.example",
                        "ADR;TYPE=home:;;1 Side St;Bath;;B1;UK",
                        "ADR;TYPE=work;PREF=1:;Floor 2;12 Main St;London;Greater London;W1;UK",
                        "URL:https://ada.example",
                        "BDAY:18151210",
                        "CATEGORIES:friend,analyst",
                        "NOTE:first\\nsecond\\, third"))
                .containsExactly(
                        entry("Last Name", "Byron"),
                        entry("First Name", "Ada King"),
                        entry("Prefix", "Lady"),
                        entry("Company", "Engines Ltd"),
                        entry("Department", "Research / Numbers"),
                        entry("Job title", "Analyst"),
                        entry("Mobile", "+44 7700 900001"),
                        entry("Mobile 2", "+44 7700 900002"),
                        entry("Phone", "+44-20-7946-0000 ext. 12"),
                        entry("Email", "ada@engines.example"),
                        entry("Street", "12 Main St, Floor 2"),
                        entry("City", "London"),
                        entry("Province", "Greater London"),
                        entry("Postcode", "W1"),
                        entry("Country", "UK"),
                        entry("Website", "https://ada.example"),
                        entry("Birthday", "1815-12-10"),
                        entry("Tags", "friend, analyst"),
                        entry("Note", "first\nsecond, third"));
    }

    @Test
    void of_old_phones_are_read_in_the_character_set_they_say_or_mean() throws IOException {
        var name = "=CD=F5;=D0=A1=C3=F7;;;"; // 王;小明 in GBK
        var said = read(
                "VERSION:2.1",
                "N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:" + name,
                "TEL;CELL:13800138000",
                "TEL;HOME:010-62345678",
                "TEL;WORK;FAX:010-62345679");
        assertThat(said)
                .containsEntry("Last Name", "王")
                .containsEntry("First Name", "小明")
                .containsEntry("Mobile", "13800138000")
                .containsEntry("Phone", "010-62345678")
                .containsEntry("Fax", "010-62345679");

        assertThat(read("VERSION:2.1", "N;ENCODING=QUOTED-PRINTABLE:" + name, "TEL:138 0013 8000"))
                .containsEntry("Last Name", "王")
                .containsEntry("Mobile", "138 0013 8000");

        var bytes = card("VERSION:2.1", "N:沈;括;;;", "ORG:梦溪园").getBytes(Charset.forName("GBK"));
        assertThat(read(bytes).getFirst()).containsEntry("Last Name", "沈").containsEntry("Company", "梦溪园");
    }

    @Test
    void have_whole_names_where_one_of_them_has_no_parts() throws IOException {
        var cards = card("VERSION:3.0", "N:王;小明;;;")
                + card("VERSION:3.0", "FN:Ada Byron", "N:;;;;")
                + card("VERSION:3.0", "ORG:Engines Ltd")
                + card("VERSION:3.0", "N:Byron;Ada;;;");

        assertThat(read(cards.getBytes(UTF_8)))
                .extracting(values -> values.get("Full Name"))
                .containsExactly("王小明", "Ada Byron", "Engines Ltd", "Ada Byron");
    }

    @Test
    void say_when_a_birthday_has_no_year() throws IOException {
        assertThat(read("VERSION:4.0", "FN:Ada", "BDAY:--1210")).containsEntry("Birthday without year", "12-10");
    }

    @Test
    void may_have_another_card_and_pictures_in_them() throws IOException {
        assertThat(read(
                        "VERSION:3.0",
                        "FN:Ada",
                        "PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD".repeat(100_000),
                        "X-WECHAT:ada_b",
                        "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Bob\\nEND:VCARD\\n"))
                .containsOnly(entry("Full Name", "Ada"), entry("WeChat", "ada_b"));
    }

    @Test
    void that_are_cut_off_are_refused() {
        var whole = card("VERSION:3.0", "FN:Ada");
        assertThatThrownBy(() -> read((whole + whole.substring(0, 30)).getBytes(UTF_8)))
                .isInstanceOf(ZipException.class);
    }
}
