package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "上海熟客信息技术有限公司, 上海, 熟客信息技术, 有限公司, -",
                "江苏省南京市建邺机械有限责任公司, 江苏省南京市, 建邺机械, 有限责任公司, -",
                "反脆弱（台州）软件有限公司, 台州, 反脆弱软件, 有限公司, -",
                "江西吉路尔酒店管理集团有限公司, 江西, 吉路尔酒店管理, 有限公司, 集团",
                "熟客信息技术有限公司第二分公司, -, 熟客信息技术, 有限公司, 第二分公司",
                "帝尧, -, 帝尧, -, -",
                "北京, -, 北京, -, -",
                "Acme Inc., -, Acme, Inc., -",
                "Acme Trading Co. Ltd, -, Acme Trading, Co. Ltd, -",
                "Müller & Söhne GmbH, -, Müller & Söhne, GmbH, -",
                "Ltd, -, Ltd, -, -"
            })
    void are_taken_apart(
            String raw, @Nullable String region, String name, @Nullable String form, @Nullable String unit) {
        assertThat(CompanyNames.parse(raw))
                .isInstanceOfSatisfying(
                        Standardised.Accepted.class,
                        accepted -> assertThat(accepted.value())
                                .isEqualTo(new CompanyName(Texts.halfWidthAll(raw), region, name, form, unit)));
    }

    @Test
    void are_compared_without_their_legal_form() {
        assertThat(CompanyNames.bare("acme inc")).isEqualTo(new Standardised.Accepted<>("acme", true));
        assertThat(CompanyNames.bare("acme")).isEqualTo(new Standardised.Accepted<>("acme", false));
        assertThat(CompanyNames.bare("")).isEqualTo(new Standardised.Accepted<>("", false));
    }

    @Test
    void that_are_empty_or_endless_are_refused() {
        assertThat(CompanyNames.parse(" ")).isEqualTo(new Standardised.Refused<>("valueEmpty"));
        assertThat(CompanyNames.parse("x".repeat(5000))).isEqualTo(new Standardised.Refused<>("valueTooLong"));
    }
}
