package shuke.matching.standardise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Chinese address from the left: postcode, country, province, city, district; the rest is the street. Provinces
 * and prefectures are known by name, districts by how their names end; 北京路 and 阳光小区 must not look like one.
 */
final class ChineseAddress {

    /** What may stand before an ending: no character that ends a road, a town, a house number or another part. */
    private static final String STEM = "(?:镇|路桥|[\\p{IsHan}&&[^路街镇村号巷弄区县省栋幢楼室]])" + "[\\p{IsHan}&&[^路街镇村号巷弄区县省栋幢楼室]]";

    /** 小区, 园区, 开发区, 花园南区 … are parts of a street, not of the administration. */
    private static final String DISTRICT_ENDING =
            "(?<![小社园校厂库宅属发开新景生一二三四五六七八九十]|工业|\\p{IsHan}{2}[东南西北])" + "区(?!间|域|块)";

    private static final String CITY_ENDING = "(?<![城超夜菜门集都])市(?!场|中心|心|民|政|府|委|镇|区)";

    private static final Pattern DISTRICT = Pattern.compile("^(" + STEM + "{0,11}?(?:自治县|自治旗|林区|特区|(?<!高)新区|"
            + DISTRICT_ENDING + "|县(?![城道医政委])|" + CITY_ENDING + "))");
    private static final Pattern TOWN = Pattern.compile("^(?:\\p{IsHan}{2,4}?(?:镇|乡|街道)|\\p{IsHan}{0,4}?(?:开发区|高新区))");
    private static final Pattern BANNER = Pattern.compile("^(" + STEM + "{1,7}?旗)(?![路街])");
    private static final Pattern PLACEHOLDER = Pattern.compile("^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)(?=\\p{IsHan})");
    private static final Pattern COUNTRY = Pattern.compile("^(?:中华人民共和国|中国)[ ,，]?(?=\\p{IsHan})");
    private static final Pattern POSTCODE_LAST = Pattern.compile("(?:[ ,，]|[(（]?邮编 ?[:：]? ?)[(（]?(\\d{6})[)）]?$");
    private static final Pattern POSTCODE_FIRST = Pattern.compile("^(\\d{6})[ ,，]");
    private static final Pattern ROAD_NEXT = Pattern.compile("^[东南西北中一二三四五]{0,2}(?:路|街|大道|巷|村|里|道)");

    private static final Pattern SEPARATORS = Pattern.compile("^[ ,，、_/·-]+");

    private @Nullable String country;
    private @Nullable Provinces province;
    private @Nullable String city;
    private @Nullable String district;
    private @Nullable String postcode;
    private String rest;

    private ChineseAddress(String text) {
        rest = text;
    }

    static Address parse(String text) {
        if (text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
            return new Address(null, null, null, null, text, null);
        var reading = new ChineseAddress(text);
        reading.readPostcode();
        reading.readCountry();
        reading.readProvince();
        reading.readCity();
        reading.readDistrict();
        reading.dropRepeats();
        return reading.address();
    }

    private Address address() {
        String street = rest.isEmpty() ? null : rest;
        return new Address(country, provinceName(), city, district, street, postcode);
    }

    private @Nullable String provinceName() {
        return province == null ? null : province.fullName();
    }

    private void readPostcode() {
        Matcher last = POSTCODE_LAST.matcher(rest);
        Matcher first = POSTCODE_FIRST.matcher(rest);
        if (last.find()) {
            postcode = last.group(1);
            move(rest.substring(0, last.start()));
        } else if (first.find()) {
            postcode = first.group(1);
            move(rest.substring(first.end()));
        }
    }

    private void readCountry() {
        Matcher named = COUNTRY.matcher(rest);
        if (!named.find()) return;
        country = "CN";
        move(rest.substring(named.end()));
    }

    private void readProvince() {
        Optional<Provinces> found = Provinces.at(rest);
        if (found.isEmpty() || rest.startsWith("吉林市")) return; // the city has the name of its province
        String after = after(found.get());
        if (ROAD_NEXT.matcher(after).find()) return; // 北京路 is a road in any city
        settle(found.get());
        move(after);
        if (found.get().isMunicipality()) city = found.get().fullName();
    }

    private void settle(Provinces known) {
        province = known;
        country = "CN";
    }

    private String after(Provinces known) {
        for (String spelling : known.spellings()) {
            if (rest.startsWith(spelling)) return rest.substring(spelling.length());
        }
        return rest;
    }

    private void readCity() {
        dropRepeats();
        if (city == null) Prefectures.at(rest, province, this::opensDistrict).ifPresent(this::settle);
        Matcher placeholder = PLACEHOLDER.matcher(rest);
        if (placeholder.find()) move(rest.substring(placeholder.end()));
        dropRepeats();
    }

    private void settle(Prefectures.Found found) {
        settle(found.prefecture().province());
        city = found.prefecture().fullName();
        move(rest.substring(found.length()));
    }

    /** A short name is a city behind its province, or when a smaller place follows: 杭州滨江区, but not 温州商场. */
    private boolean opensDistrict(String following) {
        if (province != null)
            return !following.startsWith("市") && !ROAD_NEXT.matcher(following).find(); // 恩施市 is a city in 恩施州
        String next = SEPARATORS.matcher(following).replaceFirst("");
        return next.length() < following.length()
                || DISTRICT.matcher(next).find()
                || TOWN.matcher(next).find();
    }

    private void readDistrict() {
        district = take(DISTRICT);
        if (district == null && province == Provinces.INNER_MONGOLIA) district = take(BANNER);
    }

    private @Nullable String take(Pattern part) {
        Matcher found = part.matcher(rest);
        if (!found.find()) return null;
        move(rest.substring(found.end()));
        return found.group(1);
    }

    /** 浙江省杭州市余杭区杭州市余杭区…: the region chosen from a list and typed again. */
    private void dropRepeats() {
        boolean dropped = true;
        while (dropped) dropped = drop(provinceName()) || drop(city) || drop(district);
    }

    private boolean drop(@Nullable String part) {
        if (part == null || !rest.startsWith(part)) return false;
        move(rest.substring(part.length()));
        return true;
    }

    private void move(String remaining) {
        rest = SEPARATORS.matcher(remaining).replaceFirst("").strip();
    }
}
