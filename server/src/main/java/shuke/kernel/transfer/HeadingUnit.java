package shuke.kernel.transfer;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType;

/**
 * What a heading such as {@code Amount (USD)} or {@code 金额（万元）} says about the numbers below it.
 *
 * @param heading without the unit
 * @param unit to be written behind numbers that bring none; empty for words that only count, such as 人
 */
record HeadingUnit(String heading, String unit) {
    private static final Pattern SHAPE = Pattern.compile("(.+?)\\s*[(（\\[【]\\s*([^()（）\\[\\]【】]{1,12}?)\\s*[)）\\]】]");
    private static final Pattern BARE = Pattern.compile("[(+-]?[\\d\\s.,'+-]*\\d(?:[eE][+-]?\\d+)?\\)?");
    private static final Set<String> COUNTED =
            Set.of("人", "名", "位", "个", "家", "次", "件", "岁", "年", "天", "pcs", "people", "years", "days");
    private static final Set<String> SIGNS =
            Set.of("$", "us$", "€", "£", "¥", "￥", "元", "人民币", "rmb", "美元", "欧元", "英镑", "港币", "港元");
    private static final Map<String, String> SCALES = Map.of(
            "千", "千", "万", "万", "百万", "百万", "亿", "亿", "千元", "千元", "万元", "万元", "百万元", "百万元", "亿元", "亿元", "万美元", "万美元");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Null when the heading names no unit that is known for the type; then it means something else, or nothing. */
    static @Nullable HeadingUnit of(String heading, FieldType type) {
        var match = SHAPE.matcher(heading.strip());
        if (!match.matches() || !NumberColumn.isNumber(type)) return null;
        var word = match.group(2).toLowerCase(Locale.ROOT);
        var unit = type instanceof FieldType.MoneyAmount ? money(word) : number(word, type);
        return unit == null ? null : new HeadingUnit(match.group(1), unit);
    }

    /** The heading without what stands behind it in parentheses; null when nothing does. */
    static @Nullable String bare(String heading) {
        var match = SHAPE.matcher(heading.strip());
        return match.matches() ? match.group(1) : null;
    }

    private static @Nullable String money(String word) {
        var scale = SCALES.get(word);
        if (scale != null) return scale;
        if (SIGNS.contains(word)) return " " + word;
        var code = word.toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? " " + code : null;
    }

    private static @Nullable String number(String word, FieldType type) {
        if (word.equals("%")) return type instanceof FieldType.Percent ? "%" : null;
        if (COUNTED.contains(word)) return "";
        var scale = SCALES.get(word);
        return scale == null || scale.endsWith("元") ? null : scale;
    }

    String on(String cell) {
        var text = cell.strip();
        if (unit.isEmpty() || !BARE.matcher(text).matches()) return cell;
        return text.endsWith(")") ? text.substring(0, text.length() - 1) + unit + ")" : text + unit;
    }
}
