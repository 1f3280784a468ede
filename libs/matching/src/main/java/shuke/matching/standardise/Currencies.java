package shuke.matching.standardise;

import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words and signs by which a text names its currency. */
final class Currencies {

    /**
     * Signs and words beside the ISO codes. {@code ¥} is read as the yuan and {@code $} as the US dollar, as in most
     * files; whoever keeps yen or Canadian dollars writes the code.
     */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("¥", "CNY"),
            Map.entry("RMB", "CNY"),
            Map.entry("CN¥", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("块", "CNY"),
            Map.entry("圆", "CNY"),
            Map.entry("元整", "CNY"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("欧元", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("英镑", "GBP"),
            Map.entry("HK$", "HKD"),
            Map.entry("港元", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("NT$", "TWD"),
            Map.entry("新台币", "TWD"),
            Map.entry("日元", "JPY"),
            Map.entry("JP¥", "JPY"),
            Map.entry("₩", "KRW"),
            Map.entry("韩元", "KRW"),
            Map.entry("₹", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("卢布", "RUB"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("澳元", "AUD"),
            Map.entry("加元", "CAD"),
            Map.entry("S$", "SGD"),
            Map.entry("新加坡元", "SGD"),
            Map.entry("R$", "BRL"),
            Map.entry("฿", "THB"),
            Map.entry("₫", "VND"),
            Map.entry("瑞士法郎", "CHF"));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> LONGEST_FIRST = SIGNS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private Currencies() {}

    /** A text with its currency words taken off, and the codes they stood for (none, one, or several that disagree). */
    record Stripped(String rest, Set<String> codes) {}

    static Stripped strip(String text) {
        var codes = new LinkedHashMap<String, Boolean>();
        String rest = text;
        for (int words = 0; words < 3; words++) { // "CNY ¥12元" says it three times
            String word = wordAround(rest);
            if (word.isEmpty()) break;
            codes.put(SIGNS.getOrDefault(upper(word), upper(word)), true);
            boolean leads = rest.startsWith(word);
            rest = (leads ? rest.substring(word.length()) : rest.substring(0, rest.length() - word.length())).strip();
        }
        return new Stripped(rest, Set.copyOf(codes.keySet()));
    }

    private static String wordAround(String text) {
        for (String sign : LONGEST_FIRST) {
            int length = sign.length();
            if (text.regionMatches(true, 0, sign, 0, length)) return text.substring(0, length);
            if (text.regionMatches(true, text.length() - length, sign, 0, length))
                return text.substring(text.length() - length);
        }
        return code(text);
    }

    private static String code(String text) {
        if (text.length() < 4) return "";
        String first = text.substring(0, 3);
        String last = text.substring(text.length() - 3);
        if (CODES.contains(upper(first)) && !Character.isLetter(text.charAt(3))) return first;
        if (CODES.contains(upper(last)) && !isLatin(text.charAt(text.length() - 4))) return last;
        return "";
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
