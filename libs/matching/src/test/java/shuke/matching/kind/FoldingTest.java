package shuke.matching.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "G&#237;sli Hjaltason, gisli hjaltason",
        "N&#xF8;rv&#xe5;g, nørvag",
        "Smith &amp; Sons, smith sons",
        "R&D; and more, r d and more",
        "&#99999999; & &#1114112; x, 99999999 1114112 x",
        "王小明, 王小明",
        "張偉, 张伟"
    })
    void texts_are_folded_also_where_they_were_written_for_the_web(String raw, String folded) {
        assertThat(Folding.fold(raw)).isEqualTo(folded);
    }
}
