package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CN|CN",
                "cn|CN",
                "CHN|CN",
                "China|CN",
                "中国|CN",
                "中华人民共和国|CN",
                "香港|HK",
                "USA|US",
                "U.S.A.|US",
                "United States of America|US",
                "美国|US",
                "UK|GB",
                "England|GB",
                "EIRE|IE",
                "RSA|ZA",
                "Korea|KR",
                "Czech Republic|CZ",
                "Côte d'Ivoire|CI",
                "Cote dIvoire|CI",
                "Trinidad & Tobago|TT",
                "Trinidad and Tobago|TT",
                "The Netherlands|NL",
                "St. Lucia|LC",
                "Saint Lucia|LC",
                "Slovakia (Slovak Republic)|SK"
            })
    void a_country_is_known_by_many_names(String raw, String expected) {
        assertThat(Outcome.text(Countries.code(raw))).isEqualTo(expected);
    }

    @Test
    void what_is_no_country_is_refused() {
        assertThat(Outcome.text(Countries.code("Atlantis"))).isEqualTo("✗ countryUnknown");
        assertThat(Outcome.text(Countries.code("123"))).isEqualTo("✗ countryUnknown");
    }

    @Test
    void a_code_has_a_name_in_each_language() {
        assertThat(Countries.name("DE", Locale.SIMPLIFIED_CHINESE)).isEqualTo("德国");
        assertThat(Countries.name("DE", Locale.ENGLISH)).isEqualTo("Germany");
        assertThat(Countries.name("??", Locale.ENGLISH)).isEqualTo("??");
    }

    @Test
    void every_name_leads_back_to_its_code() {
        for (String code : Locale.getISOCountries()) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                String name = Countries.name(code, language);
                assertThat(Outcome.text(Countries.code(name))).as(name).isEqualTo(code);
            }
        }
    }
}
