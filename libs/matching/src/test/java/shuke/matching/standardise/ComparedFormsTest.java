package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms by which values are compared: they accept anything, and say whether they changed it. */
class ComparedFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Ann.Lee@Gmail.com, annlee@gmail.com",
        "ann.lee@googlemail.com, annlee@gmail.com",
        "Ann.Lee+shop@Acme.COM, ann.lee@acme.com",
        "Ann Lee <ann@acme.com>, ann@acme.com",
        "mailto:ann@acme.com, ann@acme.com",
        "no address, noaddress"
    })
    void inboxes(String raw, String inbox) {
        assertThat(Emails.inbox(raw)).isEqualTo(new Standardised.Accepted<>(inbox, true));
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-0013-8000, 13800138000",
        "013800138000, 13800138000",
        "手机：138 0013 8000, 13800138000",
        "021-52823268转801, 2152823268",
        "+1 (416) 810-9897 ext. 752, 4168109897",
        "无, ''"
    })
    void numbers_as_dialled(String raw, String dialled) {
        assertThat(Phones.dialled(raw)).isEqualTo(new Standardised.Accepted<>(dialled, true));
    }

    @ParameterizedTest
    @CsvSource({"dr jose muller, jose muller", "john smith jr, john smith", "王小明先生, 王小明", "王小明总经理, 王小明", "王 小明, 王小明"})
    void bare_names(String folded, String bare) {
        assertThat(PersonNames.bare(folded)).isEqualTo(new Standardised.Accepted<>(bare, true));
    }

    @Test
    void a_form_of_address_alone_stays() {
        assertThat(PersonNames.bare("王先生")).isEqualTo(new Standardised.Accepted<>("王先生", false));
        assertThat(PersonNames.bare("dr")).isEqualTo(new Standardised.Accepted<>("dr", false));
    }

    @ParameterizedTest
    @CsvSource({"12 main street north, 12 main st n", "12 main st n, 12 main st n", "南京西路 12号, 南京西路 12号"})
    void streets(String folded, String shortened) {
        assertThat(Streets.shorten(folded))
                .isEqualTo(new Standardised.Accepted<>(shortened, !shortened.equals(folded)));
    }

    @Test
    void old_identity_numbers_as_they_are_written_since() {
        assertThat(NationalIds.renewed("110101800101123"))
                .isInstanceOfSatisfying(
                        Standardised.Accepted.class,
                        accepted -> assertThat(String.valueOf(accepted.value()))
                                .startsWith("11010119800101123")
                                .hasSize(18));
        assertThat(NationalIds.renewed("123456789012345"))
                .isEqualTo(new Standardised.Accepted<>("123456789012345", false));
    }

    @Test
    void names_for_which_one_may_be_short() {
        assertThat(Nicknames.full("bert")).contains("albert", "robert", "herbert");
        assertThat(Nicknames.full("xu")).isEmpty();
    }
}
