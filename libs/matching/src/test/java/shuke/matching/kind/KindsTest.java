package shuke.matching.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    @Nested
    class a_column {

        @Test
        void is_known_by_its_texts_whatever_it_is_called() {
            assertThat(kind("x", "ann@a.com", "bob@b.org", "无")).isEqualTo(Kind.EMAIL);
            assertThat(kind("x", "1980-04-05", "19800504", "5/4/1980")).isEqualTo(Kind.DATE);
            assertThat(kind("x", "www.acme.com", "https://acme.org/x")).isEqualTo(Kind.URL);
            assertThat(kind("x", "(07) 3344 5566", "+86 138-0013-8000")).isEqualTo(Kind.PHONE);
            assertThat(kind("x", "王小明", "李雷", "欧阳娜娜")).isEqualTo(Kind.NAME);
            assertThat(kind("x", "上海熟客信息技术有限公司", "北京字节科技有限公司")).isEqualTo(Kind.COMPANY);
            assertThat(kind("x", "5204795", "1333372")).isEqualTo(Kind.CODE);
            assertThat(kind("x", "smith", "jones")).isEqualTo(Kind.NAME);
        }

        @Test
        void is_known_by_its_name_where_texts_leave_it_open() {
            assertThat(kind("mobile", "13800138000", "15912345678")).isEqualTo(Kind.PHONE);
            assertThat(kind("price", "100", "25")).isEqualTo(Kind.NUMBER);
            assertThat(kind("employer", "acme", "umbrella")).isEqualTo(Kind.COMPANY);
        }

        @Test
        void with_nothing_in_it_is_no_trouble() {
            assertThat(Kinds.of("x", List.of(), 0)).isEqualTo(Kind.CATEGORY);
        }

        private static Kind kind(String name, String... texts) {
            return Kinds.of(name, List.of(texts), texts.length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Dr. José  Müller, jose muller",
        "NAME, 王小明先生, 王小明",
        "NAME, 郭軍才, 郭军才",
        "NAME, O'Brien, obrien",
        "TEXT, ５９０号　四海公寓, 590号 四海公寓",
        "DATE, 1980/4/5, 19800405",
        "DATE, 25.12.1999, 19991225",
        "DATE, 1999-02-28, 19990228",
        "DATE, 1999-02-31, 19990231",
        "PHONE, +86 138-0013-8000, 13800138000",
        "PHONE, 013800138000, 13800138000",
        "PHONE, 021-52823268转801, 2152823268",
        "EMAIL, Ann.Lee+shop@Acme.COM, ann.lee@acme.com",
        "CODE, 9136-0924 x, 91360924X",
        "URL, HTTPS://www.Acme.com/, acme.com"
    })
    void texts_have_one_form(Kind kind, String raw, String standard) {
        assertThat(Forms.standard(kind, raw)).isEqualTo(standard);
        assertThat(Forms.standard(kind, standard)).isEqualTo(standard);
    }
}
