package shuke.matching.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds out what kind of thing a column holds: from its texts, and from its name where texts alone leave it open. */
public final class Kinds {

    private static final int SAMPLE = 1000;
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern URL =
            Pattern.compile("(?i)(https?://|www\\.)\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,6}(/\\S*)?");
    private static final Pattern CALL = Pattern.compile("[+(]?[0-9０-９][0-9０-９ ()/.+-]*(\\D{1,4}\\d{1,6})?");
    private static final Pattern FORMATTED = Pattern.compile(".*\\d[ )/-]+\\d.*|[+(].*");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern AMOUNT = Pattern.compile("[^\\d\\s]?\\s?-?[0-9,]+(\\.[0-9]+)?");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{Alnum}*/_.-]+");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{1,6}");

    private static final Pattern PHONE_WORDS = words("phone|mobile|tel|telephone|cell|fax|手机|电话|移动");
    private static final Pattern AMOUNT_WORDS = words("price|amount|total|revenue|salary|income|value|cost|价|金额|收入");
    private static final Pattern COMPANY_WORDS = words("company|business|organi[sz]ation|employer|firm|公司|企业|单位|机构");
    private static final Pattern PLACE_WORDS = words("address|addr|street|road|location|地址|住址|街");
    private static final Pattern NAME_WORDS = words("name|surname|forename|姓名|名字|姓|名|联系人|法人|legal person");
    private static final Pattern COMPANY = Pattern.compile(
            "(?i).*(公司|集团|有限|企业|合作社|工厂|经营部|\\b(inc|ltd|llc|gmbh|corp|co|plc|limited|company|sarl|bv|ag)\\b).*");

    /** The first that fits counts. */
    private static final Map<Kind, Pattern> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put(Kind.EMAIL, words("e-?mail|mail|邮箱|邮件"));
        NAMED.put(Kind.PHONE, PHONE_WORDS);
        NAMED.put(Kind.URL, words("url|website|homepage|web|domain|网址|网站|官网|域名"));
        NAMED.put(Kind.DATE, words("date|birthday|birthdate|dob|born|日期|生日"));
        NAMED.put(Kind.NUMBER, AMOUNT_WORDS);
        NAMED.put(Kind.CODE, words("id|code|no|number|postcode|zip|zipcode|passport|vat|证号|编码|代码|号码|邮编|身份证|税号"));
        NAMED.put(Kind.CATEGORY, words("gender|sex|state|province|country|industry|type|性别|省|国家|行业|类型"));
        NAMED.put(Kind.COMPANY, COMPANY_WORDS);
        NAMED.put(Kind.ADDRESS, PLACE_WORDS);
        NAMED.put(Kind.NAME, words("name|surname|forename|given|family|first|last|city|姓名|名字|姓|名|联系人|法人|城市|市"));
    }

    private Kinds() {}

    private static Pattern words(String words) {
        return Pattern.compile("(^|.*[^a-z])(" + words + ")([^a-z].*|$)");
    }

    /** @param texts distinct texts, none of them empty */
    public static Kind of(String name, List<String> texts, int filledRows) {
        String heading = heading(name);
        var sample = new Sample(texts, SAMPLE);
        if (texts.isEmpty()) return Kind.CATEGORY;
        if (sample.share(EMAIL) > 0.6) return Kind.EMAIL;
        if (sample.share(Kinds::isDate) > 0.7) return Kind.DATE;
        if (sample.share(URL) > 0.6) return Kind.URL;
        if (sample.share(CALL) > 0.8) return called(heading, sample);
        if (AMOUNT_WORDS.matcher(heading).matches() && sample.share(AMOUNT) > 0.8) return Kind.NUMBER;
        if (texts.size() <= 60 && texts.size() * 25L < filledRows) return Kind.CATEGORY;
        if (sample.share(CODE) > 0.7) return Kind.CODE;
        return worded(heading, sample);
    }

    /** What a column is likely to hold that has no texts yet. */
    public static Kind named(String name) {
        String heading = heading(name);
        for (var entry : NAMED.entrySet()) if (entry.getValue().matcher(heading).matches()) return entry.getKey();
        return Kind.TEXT;
    }

    private static String heading(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static Kind called(String heading, Sample sample) {
        double digits = sample.mean(text -> Folding.digits(text).length());
        if (PHONE_WORDS.matcher(heading).matches()) return Kind.PHONE;
        if (digits >= 7 && digits <= 15 && sample.share(FORMATTED) > 0.3) return Kind.PHONE;
        boolean broken = sample.share(WHOLE) < 0.5 && digits < 8;
        if (broken || AMOUNT_WORDS.matcher(heading).matches()) return Kind.NUMBER;
        return Kind.CODE;
    }

    private static Kind worded(String heading, Sample sample) {
        if (sample.share(COMPANY) > 0.4 || COMPANY_WORDS.matcher(heading).matches()) return Kind.COMPANY;
        if (PLACE_WORDS.matcher(heading).matches()) return Kind.ADDRESS;
        if (sample.share(HAN_NAME) > 0.5) return Kind.NAME;
        double words = sample.mean(text -> Folding.fold(text).split(" ").length);
        double digits = sample.share(text -> !Folding.digits(text).isEmpty());
        if (digits > 0.2 || words > 3.5) return Kind.TEXT;
        if (words < 1.7) return Kind.NAME;
        return NAME_WORDS.matcher(heading).matches() && words <= 2.6 && !heading.equals("name") ? Kind.NAME : Kind.TEXT;
    }

    private static boolean isDate(String raw) {
        String date = Forms.date(raw);
        if (date.length() != 8 || Folding.digits(raw).length() < 6) return false;
        int year = Integer.parseInt(date.substring(0, 4));
        int month = Integer.parseInt(date.substring(4, 6));
        int day = Integer.parseInt(date.substring(6));
        return year >= 1850
                && year <= 2100
                && month <= 31
                && day <= 31
                && Math.min(month, day) <= 12
                && month > 0
                && day > 0;
    }
}
