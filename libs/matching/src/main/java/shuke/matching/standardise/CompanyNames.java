package shuke.matching.standardise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of companies: legal forms of many countries, Chinese regions, groups and branches told apart from the name. */
public final class CompanyNames {

    private static final int LONGEST = 300;
    private static final Set<String> FORMS =
            WordList.of("legal-forms.txt").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    private static final Pattern CHINESE_FORM =
            Pattern.compile("(股份有限公司|有限责任公司|有限公司|股份公司|责任公司|公司|[(（]有限合伙[)）]|[(（]普通合伙[)）]|合伙企业|个人独资企业|専業合作社|专业合作社|合作社)$");
    private static final Pattern UNIT = Pattern.compile("(集团|(?<=公司).{1,12}(?:分公司|分店|分行|支行|办事处|营业部|分部))$");
    private static final Pattern BRACKETED = Pattern.compile("[(（](\\p{IsHan}{2,8})[)）]");

    private CompanyNames() {}

    public static Standardised<CompanyName> parse(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            CompanyName name = hasHan(text) ? chinese(text) : other(text);
            return Reading.accepted(name, name.full(), raw);
        });
    }

    /**
     * A name by which companies are compared: without the legal form. A Chinese name stays whole, since its region and form are
     * among what tells companies of one owner apart. Anything is accepted.
     *
     * @param folded in small letters, with one space between words and no points
     */
    public static Standardised<String> bare(String folded) {
        return Reading.accepted(hasHan(folded) ? folded : other(folded).name(), folded);
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static CompanyName chinese(String full) {
        String rest = full;
        String region = null;
        Matcher bracketed = BRACKETED.matcher(rest);
        if (bracketed.find() && isRegion(bracketed.group(1))) {
            region = bracketed.group(1);
            rest = bracketed.replaceFirst("");
        }
        String unit = null;
        Matcher branch = UNIT.matcher(rest);
        if (branch.find()) {
            unit = branch.group(1);
            rest = rest.substring(0, branch.start());
        }
        Matcher form = CHINESE_FORM.matcher(rest);
        String legal = form.find() && form.start() > 0 ? form.group(1) : null;
        if (legal != null) rest = rest.substring(0, form.start());
        if (unit == null && rest.endsWith("集团") && rest.length() > 2) {
            unit = "集团";
            rest = rest.substring(0, rest.length() - 2);
        }
        int prefix = region == null ? regionLength(rest) : 0;
        if (prefix > 0) {
            region = rest.substring(0, prefix);
            rest = rest.substring(prefix);
        }
        return new CompanyName(full, region, rest, legal, unit);
    }

    private static boolean isRegion(String text) {
        return regionLength(text + "某某") >= text.length();
    }

    /** How much of the beginning is a province, a city or both; at least two characters are left for the name. */
    private static int regionLength(String name) {
        int length = 0;
        var province = Provinces.at(name);
        if (province.isPresent())
            length = province.get().spellings().stream()
                    .filter(name::startsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        var city = Prefectures.at(name.substring(length), province.orElse(null), following -> true);
        if (city.isPresent()) length += city.get().length();
        return name.length() - length >= 2 ? length : 0;
    }

    private static CompanyName other(String full) {
        var words = new ArrayList<>(Arrays.asList(full.split("[ ,]+")));
        String form = last(words);
        return new CompanyName(full, null, String.join(" ", words), form, null);
    }

    /** Takes the legal form off the end: Co., Ltd. is one of two words. */
    private static @Nullable String last(List<String> words) {
        var form = new ArrayList<String>();
        while (words.size() > 1 && FORMS.contains(key(words.getLast()))) form.addFirst(words.removeLast());
        return form.isEmpty() ? null : String.join(" ", form);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "").replace("/", "");
    }
}
