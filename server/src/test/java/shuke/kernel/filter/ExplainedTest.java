package shuke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.kernel.schema.Schema;
import shuke.support.TestWorkspace;

/** What a condition says in words. */
class ExplainedTest {
    private static final Schema SCHEMA =
            TestWorkspace.of(Deals.COMPANY, Deals.DEAL).schema();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            stage == 'won' ; Stage is “Won”
            stage in ['won', 'lost'] ; Stage is one of “Won”, “Lost”
            amount > 1000 && active ; Amount is more than 1000 and Active is yes
            !(active || name == null) ; not (Active is yes or Name is empty)
            active && (heads > 2 || rate <= 5) ; Active is yes and (Heads is more than 2 or Rate is at most 5)
            company.name.startsWith('A') ; Company › Name begins with “A”
            closeDate < today() - days(30) ; Close date is before (today - 30 days)
            has(note) ; Note is filled in
            home.city != 'Berlin' ; Home › city is not “Berlin”
            hasAny(channels, ['web', 'shop']) ; Channels has any of “Web”, “Shop”
            partners.exists(p, p.score >= 3) ; at least one of Partners fulfils: Score is at least 3
            """)
    void condition(String text, String words) {
        assertThat(explained(text, true, Locale.ENGLISH)).isEqualTo(words);
    }

    @Test
    void an_expression_is_told_as_a_value() {
        assertThat(explained("active ? amount * 2 : coalesce(heads, 0)", false, Locale.ENGLISH))
                .isEqualTo("if Active is yes then Amount * 2, otherwise the first that is filled of Heads, 0");
    }

    @Test
    void chinese_readers_have_it_in_chinese() {
        assertThat(explained("stage == 'won' && closeDate <= today()", true, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("阶段为“赢单”，并且日期不晚于今天");
    }

    private static String explained(String text, boolean condition, Locale locale) {
        return Conditions.explain(text, condition, SCHEMA.object("deal"), SCHEMA, locale);
    }
}
