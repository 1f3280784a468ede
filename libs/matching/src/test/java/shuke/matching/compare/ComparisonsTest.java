package shuke.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels that people would expect; 1 is the same, higher ones are less alike. Both ways round. */
class ComparisonsTest {

    @ParameterizedTest
    @CsvSource({
        "anna smith, smith anna, 2",
        "de la cruz, delacruz, 2",
        "jonathan, jonathon, 3",
        "bob, robert, 4",
        "peggy, margaret, 4",
        "bob, margaret, 6",
        "ab, ac, 6",
        "elizabeth, eliz, 4",
        "robert, rob, 4",
        "john smith, j smith, 4",
        "mary, peter, 6",
        "王小明, 王晓明, 2",
        "王小明, 王明小, 2",
        "曾德辉, zeng dehui, 2",
        "曾德辉, dehui zeng, 2",
        "李兰, 李南, 3",
        "沈明阳, 沈昍阳, 3",
        "张明, 张小明, 4",
        "刁金, 刁工, 5",
        "王小明, 王小红, 3",
        "潘慧敏, 孙慧敏, 5",
        "张明, 李明, 6",
        "pan huimin, sun huimin, 6",
        "christopher lee, christopher kim, 5",
        "christopher lee, christofer lee, 3",
        "刘奇, 王伟, 6"
    })
    void names(String a, String b, int level) {
        both(new NameComparison(List.of("", a, b)), level);
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138001, 2",
        "13800138000, 13800183000, 2",
        "110***1234, 1101231234, 2",
        "02152823268, 52823268, 2",
        "13800138000, 15912345678, 4"
    })
    void codes(String a, String b, int level) {
        both(new CodeComparison(List.of("", a, b)), level);
    }

    @ParameterizedTest
    @CsvSource({
        "19800405, 19800504, 2",
        "19800405, 19800406, 2",
        "19800405, 19900405, 2",
        "19800405, 19800429, 3",
        "19800405, 19801127, 4",
        "19800405, 19521127, 5"
    })
    void dates(String a, String b, int level) {
        both(new DateComparison(List.of("", a, b)), level);
    }

    @ParameterizedTest
    @CsvSource({
        "ann.lee@a.com, ann.le@a.com, 2",
        "ann.lee@acme.com, ann.lee@elsewhere.org, 3",
        "ann.lee@acme.com, ann.leee@elsewhere.org, 4",
        "zhangwei@163.com, zhangwei@qq.com, 3",
        "zhangwei@gmail.com, zhangwei@gmial.com, 2",
        "ann@acme.com, zoe@acme.com, 5",
        "ann@acme.com, zoe@elsewhere.org, 6"
    })
    void addresses_of_mail(String a, String b, int level) {
        both(new EmailComparison(List.of("", a, b)), level);
    }

    @ParameterizedTest
    @CsvSource({"100.0, 100.5, 2", "100.0, 110.0, 3", "100.0, 150.0, 4", "100.0, 900.0, 5", "x, y, 5"})
    void amounts(String a, String b, int level) {
        both(new NumberComparison(List.of("", a, b)), level);
    }

    @ParameterizedTest
    @CsvSource({
        "17 2 1803, 1803 2, 2",
        "17 2 1803, 17 3 1804, 2",
        "1 mx310b, 3 mx310, 3",
        "7 5, 7 9, 4",
        "1181, 1182, 5",
        "17, 99, 6"
    })
    void numbers_within_texts_by_how_rare_they_are(String a, String b, int level) {
        both(new NumbersComparison(new Words(List.of("", a, b, "7"), new int[] {0, 1, 1, 109}, true)), level);
    }

    @ParameterizedTest
    @CsvSource({
        "blackburn street, blackburn st, 3",
        "blackburn street, blackburm street, 2",
        "east gresford, eastgresford, 2",
        "acme trading shanghai, acme trading, 3",
        "上海熟客信息技术有限公司, 熟客信息技术有限公司, 3",
        "acme trading, zebra holding, 7"
    })
    void texts(String a, String b, int level) {
        List<String> texts = List.of("", a, b, "some other words", "trading street", "holding street");
        int[] counts = {0, 50, 50, 50, 50, 50};
        var comparison = new TextComparison(texts, new Words(texts, counts, false));
        int found = comparison.level(1, 2);
        assertThat(found).isBetween(level == 7 ? 6 : 2, level);
        assertThat(comparison.level(2, 1)).isEqualTo(found);
    }

    private static void both(Comparison comparison, int level) {
        assertThat(comparison.level(1, 2)).isEqualTo(level);
        assertThat(comparison.level(2, 1)).isEqualTo(level);
        assertThat(comparison.level(1, 1)).isEqualTo(1);
        assertThat(comparison.level(0, 1)).isZero();
    }
}
