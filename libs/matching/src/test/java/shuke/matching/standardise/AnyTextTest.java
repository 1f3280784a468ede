package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every standardiser and whatever text comes in. */
class AnyTextTest {

    private static final int TEXTS = 20_000;
    private static final Phones PHONES = new Phones("CN");

    private static final Map<String, Function<String, Standardised<?>>> STANDARDISERS = Map.ofEntries(
            Map.entry("line", Texts::line),
            Map.entry("block", Texts::block),
            Map.entry("phone", PHONES::standardise),
            Map.entry("email", Emails::standardise),
            Map.entry("url", Urls::standardise),
            Map.entry(
                    "date", raw -> Dates.date(raw, DateReading.of(DateOrder.DMY).withSerials())),
            Map.entry("moment", raw -> Dates.dateTime(raw, DateOrder.MDY, ZoneOffset.UTC)),
            Map.entry("duration", Dates::duration),
            Map.entry("decimal", Numbers::decimal),
            Map.entry("integer", Numbers::integer),
            Map.entry("percent", Numbers::percent),
            Map.entry("money", Numbers::money),
            Map.entry("boolean", Booleans::read),
            Map.entry("id", raw -> NationalIds.standardise(raw, LocalDate.of(2026, 3, 5))),
            Map.entry("creditCode", CreditCodes::standardise),
            Map.entry("country", Countries::code),
            Map.entry("name", PersonNames::split),
            Map.entry("address", Addresses::parse));

    /** Pieces that real values are made of, so that random texts come close to readable ones. */
    private static final List<String> PIECES = List.of(
            "1",
            "0",
            "38",
            "2024",
            "13800138000",
            "010",
            "+86",
            "00",
            "-",
            "/",
            ".",
            ",",
            ":",
            " ",
            "　",
            "\u00A0",
            "\t",
            "\n",
            "@",
            "example",
            ".com",
            "www.",
            "http",
            "https://",
            "王",
            "小明",
            "欧阳",
            "浙江",
            "杭州",
            "市",
            "区",
            "路",
            "年",
            "月",
            "日",
            "时",
            "万",
            "亿",
            "元",
            "¥",
            "$",
            "USD",
            "%",
            "(",
            ")",
            "（",
            "）",
            "Ａ",
            "９",
            "．",
            "X",
            "x",
            "ext",
            "转",
            "e",
            "E",
            "Mar",
            "PM",
            "上午",
            "Z",
            "+08:00",
            "P",
            "T",
            "H",
            "h",
            "min",
            "小时",
            "Jr.",
            "van",
            "Dr",
            "'",
            "\"",
            "<",
            ">",
            "\u200D",
            "\u200C",
            "\u200B",
            "\uFEFF",
            "\u0301",
            "e\u0301",
            "👩",
            "👍🏽",
            "\uFE0F",
            "क",
            "مرحبا",
            "\u202E",
            "\0",
            "\uD83D",
            "\uDE00",
            "\u0085",
            "\u2028",
            "İ",
            "ß",
            "Σ",
            "ﬁ",
            "①",
            "³",
            "½",
            "٣",
            "\\",
            "{",
            "*",
            "+",
            "?",
            "[",
            "#");

    static Stream<String> standardisers() {
        return STANDARDISERS.keySet().stream().sorted();
    }

    /** Readable values; a random piece put into one gives a faulty value, or the same value in another spelling. */
    private static final List<String> VALUES = List.of(
            "13800138000",
            "+86 755 12345678",
            "0755-12345678转801",
            "416-810-9897x752",
            "ada@example.com",
            "王@公司.cn",
            "Ada <ada@example.com>",
            "www.公司.cn/产品?q=1",
            "https://example.com:8080/",
            "2024-03-05",
            "2024年3月5日",
            "5 Mar 2024",
            "05/03/24",
            "2024-03-05 08:26:00",
            "2024-03-05T08:26:00+08:00",
            "1:30",
            "1小时30分",
            "90 min",
            "1,234.50",
            "1.234,56",
            "-5",
            "1.5万",
            "(12)",
            "12.5%",
            "¥1,200",
            "12 USD",
            "是",
            "no",
            "11010519491231002X",
            "110105491231002",
            "91350100M000100Y43",
            "United States",
            "中国",
            "王 小明",
            "Smith, Ada",
            "浙江省杭州市滨江区1号");

    @ParameterizedTest
    @MethodSource("standardisers")
    void is_accepted_or_refused_but_never_an_exception(String kind) {
        var standardise = standardiser(kind);
        texts(20260305)
                .forEach(text -> assertThat(standardise.apply(text)).as(text).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("standardisers")
    void a_standard_value_is_not_changed_again(String kind) {
        var standardise = standardiser(kind);
        long accepted = texts(19491001)
                .map(text -> standardise.apply(text))
                .filter(standardised -> standardised instanceof Standardised.Accepted<?>)
                .peek(standardised -> assertUnchanged(standardised, standardise.apply(spelling(standardised))))
                .count();
        assertThat(accepted).as("values that were tried").isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("standardisers")
    void a_huge_text_is_answered_without_reading_it_as_a_pattern(String kind) {
        var standardise = standardiser(kind);
        for (String piece : List.of("1", "1,", "a@", "9 ", "a.", "-", "(", "王", "1e9", "x1")) {
            assertThat(standardise.apply(piece.repeat(200_000))).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("standardisers")
    void what_comes_out_can_be_sent_to_another_machine(String kind) throws IOException, ClassNotFoundException {
        var standardised = standardiser(kind).apply("1");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(standardised);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(standardised);
        }
    }

    private static Function<String, Standardised<?>> standardiser(String kind) {
        return Objects.requireNonNull(STANDARDISERS.get(kind));
    }

    private static void assertUnchanged(Standardised<?> first, Standardised<?> second) {
        assertThat(second).as("%s again", first).isInstanceOf(Standardised.Accepted.class);
        assertThat(spelling(second)).isEqualTo(spelling(first));
        assertThat(Outcome.isChanged(second)).as("%s is standard", second).isFalse();
    }

    private static String spelling(Standardised<?> standardised) {
        return switch (Outcome.of(standardised)) {
            case BigDecimal number -> number.toPlainString();
            case PersonName name -> name.full();
            case Address address -> Addresses.oneLine(address, Locale.SIMPLIFIED_CHINESE);
            case Object value -> value.toString();
        };
    }

    private static Stream<String> texts(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, TEXTS).mapToObj(i -> switch (i % 3) {
            case 0 -> pieces(random);
            case 1 -> faulty(random);
            default -> characters(random);
        });
    }

    private static String faulty(Random random) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        int at = random.nextInt(value.length() + 1);
        return value.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + value.substring(at);
    }

    private static String pieces(Random random) {
        var text = new StringBuilder();
        IntStream.range(0, 1 + random.nextInt(7)).forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }

    private static String characters(Random random) {
        var text = new StringBuilder();
        IntStream.range(0, 1 + random.nextInt(12)).forEach(i -> text.append((char) random.nextInt(0x10000)));
        return text.toString();
    }
}
