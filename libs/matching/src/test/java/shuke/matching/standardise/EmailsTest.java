package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ada@example.com|ada@example.com",
                "' Ada@Example.COM '|ada@example.com",
                "mailto:ada@example.com|ada@example.com",
                "Ada Lovelace <Ada@example.com>|ada@example.com",
                "<ada@example.com>|ada@example.com",
                "ada@ example.com|ada@example.com",
                "ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ|ada@example.com",
                "ada@example。com|ada@example.com",
                "ada@example.com;|ada@example.com",
                "ada@example.com.|ada@example.com",
                "ada+crm@mail.example.co.uk|ada+crm@mail.example.co.uk",
                "o'brien@example.com|o'brien@example.com",
                "wang@公司.cn|wang@xn--55qx5d.cn",
                "王小明@example.cn|王小明@example.cn"
            })
    void an_address_is_taken_out_of_what_people_paste(String raw, String expected) {
        assertThat(Outcome.text(Emails.standardise(raw))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ada.example.com|emailNoAt",
                "ada@ada@example.com|emailSeveralAts",
                "ada@b@@c.com|emailSeveralAts",
                "@example.com|emailNoName",
                "ada@|emailNoDomain",
                "ada@example|emailNoDomainEnding",
                "ada@localhost|emailNoDomainEnding",
                "ada@-example.com|emailDomainWrong",
                "ada@exa_mple..com|emailDomainWrong",
                "ada@example.c|emailDomainWrong",
                "ada@127.0.0.1|emailDomainWrong",
                "ada..l@example.com|emailNameWrong",
                ".ada@example.com|emailNameWrong",
                "ada(x)@example.com|emailNameWrong",
                "ada love@example.com|emailHasSpaces",
                "'ada@example.com; bob@example.com'|emailSeveral",
                "'ada@example.com bob@example.com'|emailSeveral",
                "ada@example.com/bob@example.com|emailSeveral",
                "无|emailNoAt",
                "'  '|valueEmpty"
            })
    void a_wrong_address_is_refused_with_the_reason(String raw, String reason) {
        assertThat(Outcome.text(Emails.standardise(raw))).isEqualTo("✗ " + reason);
    }

    @Test
    void an_address_longer_than_mail_servers_take_is_refused() {
        String domain = "d".repeat(60) + "." + "e".repeat(60) + "." + "f".repeat(60) + ".com";
        assertThat(Outcome.text(Emails.standardise("a".repeat(80) + "@" + domain)))
                .isEqualTo("✗ emailTooLong");
    }
}
