package shuke.matching.compare;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a column says beside its kind. */
final class Headings {

    private static final Pattern SHARED = words(
            "surname|last|family|address|addr|street|city|town|suburb|state|province|county|country|zip|zipcode|post"
                    + "|postcode|postal|phone|tel|telephone|fax|company|employer|website|url|domain|location|region|area"
                    + "|unit|venue|legal person|姓|地址|住址|省|市|区|县|邮编|电话|座机|公司|单位|企业|网址|网站|法人|法定代表人");
    private static final Pattern FAMILY = words("surname|last|last name|family|family name|姓");
    private static final Pattern GIVEN = words("given|given name|first|first name|forename|christian|名");

    private Headings() {}

    private static Pattern words(String words) {
        return Pattern.compile("(^|.*[^a-z])(" + words + ")([^a-z].*|$)");
    }

    /** Whether people of a household, or companies of one owner, have it in common. */
    static boolean isShared(String name) {
        return fits(SHARED, name);
    }

    static boolean isFamilyName(String name) {
        return fits(FAMILY, name);
    }

    static boolean isGivenName(String name) {
        return fits(GIVEN, name);
    }

    private static boolean fits(Pattern words, String name) {
        String heading =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.matcher(heading).matches();
    }
}
