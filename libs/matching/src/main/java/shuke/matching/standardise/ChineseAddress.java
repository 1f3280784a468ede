package shuke.matching.standardise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Chinese address from the left: country, province, city, district; the rest is the street. Provinces are known
 * by name, cities and districts by how their names end, which is why a road 北京路 or a 小区 must not look like one.
 */
final class ChineseAddress {

    /** What may stand before an ending: no character that ends a road, a house number or another part. */
    private static final String STEM = "[\\p{IsHan}&&[^路街号巷弄区县省栋幢楼室]]";

    private static final Pattern COUNTRY = Pattern.compile("^(?:中华人民共和国|中国)[ ,，]?(?=\\p{IsHan})");
    private static final Pattern CITY =
            Pattern.compile("^(" + STEM + "{2,10}?自治州|" + STEM + "{2,5}?(?<![城超夜菜门集都])市(?![场口民政中委府花区]))");
    private static final Pattern REGION_CITY = Pattern.compile("^(" + STEM + "{2,5}?(?:地区|盟))");
    private static final Pattern DISTRICT = Pattern.compile("^(" + STEM + "{1,12}?(?:自治县|自治旗|林区|特区|新区"
            + "|(?<![小社园校厂山库宅属发业新景郊地务商特贸生])区(?!间|域|块)|县(?![城道医政委])|(?<![城超夜菜门集都])市(?![场口民政中委府花区])))");
    private static final Pattern BANNER = Pattern.compile("^(" + STEM + "{2,8}?旗)(?![路街])");
    private static final Pattern PLACEHOLDER = Pattern.compile("^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)(?=\\p{IsHan})");
    private static final Pattern POSTCODE_LAST = Pattern.compile("(?:[ ,，]|邮编 ?[:：]? ?)[(（]?(\\d{6})[)）]?$");
    private static final Pattern POSTCODE_FIRST = Pattern.compile("^(\\d{6})[ ,，]");
    private static final Pattern ROAD_NEXT = Pattern.compile("^(?:[东南西北中一二三四五]{0,2})(?:路|街|大道|大街|巷|村|里|东路|西路|道)");

    private @Nullable String country;
    private @Nullable String province;
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
        return new Address(country, province, city, district, street, postcode);
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
        if (found.isEmpty()) return;
        Provinces known = found.get();
        String after = after(known);
        if (ROAD_NEXT.matcher(after).find()) return; // 北京路 is a road in any city
        province = known.fullName();
        country = "CN";
        if (known == Provinces.JILIN && rest.startsWith("吉林市")) return; // the city of that name
        move(after);
        if (known.isMunicipality()) city = known.fullName();
    }

    private String after(Provinces known) {
        for (String spelling : known.spellings()) {
            if (rest.startsWith(spelling)) return rest.substring(spelling.length());
        }
        return rest;
    }

    private void readCity() {
        if (city != null) {
            dropRepeats();
        } else {
            city = take(CITY);
            if (city == null && province != null) city = take(REGION_CITY);
        }
        Matcher placeholder = PLACEHOLDER.matcher(rest);
        if (placeholder.find()) move(rest.substring(placeholder.end()));
    }

    private void readDistrict() {
        district = take(DISTRICT);
        if (district == null && "内蒙古自治区".equals(province)) district = take(BANNER);
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
        while (dropped) dropped = drop(province) || drop(city) || drop(district);
    }

    private boolean drop(@Nullable String part) {
        if (part == null || !rest.startsWith(part)) return false;
        move(rest.substring(part.length()));
        return true;
    }

    private void move(String remaining) {
        rest = remaining.replaceFirst("^[ ,，、_/·-]+", "").strip();
    }
}
