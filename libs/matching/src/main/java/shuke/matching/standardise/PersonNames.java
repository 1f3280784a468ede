package shuke.matching.standardise;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of people. Chinese names are split by the surnames of two characters (欧阳, 司马 …) or after the first
 * character; names in Latin letters by comma, particles and suffixes. Letters are never changed to capitals or small
 * ones: {@code van der Berg}, {@code MACDONALD} and {@code bell hooks} know best. Names in other scripts keep their full
 * form only.
 */
public final class PersonNames {

    private static final int LONGEST = 200;

    private PersonNames() {}

    /** In the usual orders: 王小明 and Ada Smith. */
    public static Standardised<PersonName> split(String raw) {
        return split(raw, NameOrders.USUAL);
    }

    /** With names in Latin letters read, and written in full, in the order given. */
    public static Standardised<PersonName> split(String raw, NameOrders orders) {
        return switch (Texts.line(Texts.halfWidth(raw))) {
            case Standardised.Refused<String>(var reason) -> new Standardised.Refused<>(reason);
            case Standardised.Accepted<String>(var text, var ignored) -> {
                if (text.isEmpty()) yield Reason.VALUE_EMPTY.refused();
                if (text.length() > LONGEST) yield Reason.NAME_TOO_LONG.refused();
                if (!hasLetter(text)) yield Reason.NAME_HAS_NO_LETTER.refused();
                PersonName name = parts(text, orders);
                yield Reading.accepted(name, name.full(), raw);
            }
        };
    }

    /** The full name: usually 王 and 小明 give 王小明, Smith and Ada give Ada Smith. Empty when both parts are missing. */
    public static String join(@Nullable String family, @Nullable String given, NameOrders orders) {
        String last = family == null ? "" : Texts.clean(family);
        String first = given == null ? "" : Texts.clean(given);
        if (last.isEmpty() || first.isEmpty()) return last + first;
        boolean chinese = isHan(last) && isHan(first);
        return switch (chinese ? orders.chinese() : orders.other()) {
            case FAMILY_GIVEN -> chinese ? last + first : last + " " + first;
            case GIVEN_FAMILY -> first + " " + last;
        };
    }

    /**
     * A name by which people are compared: without titles, suffixes and forms of address, Chinese without spaces. Anything is
     * accepted.
     *
     * @param folded in small letters, with one space between words and no points
     */
    public static Standardised<String> bare(String folded) {
        if (hasHan(folded)) {
            String bare = Titles.unaddressed(folded);
            return Reading.accepted((bare.length() > 1 ? bare : folded).replace(" ", ""), folded);
        }
        if (folded.indexOf(' ') < 0) return new Standardised.Accepted<>(folded, false);
        String bare = Arrays.stream(folded.split(" "))
                .filter(word -> !Titles.isBefore(word) && !Titles.isBehind(word))
                .collect(Collectors.joining(" "));
        return Reading.accepted(bare.isEmpty() ? folded : bare, folded);
    }

    private static PersonName parts(String text, NameOrders orders) {
        if (ChineseName.isOne(text)) return ChineseName.split(text);
        var whole = new PersonName(text, null, null);
        if (!isLatin(text)) return whole;
        PersonName name = new LatinName(orders).split(text);
        return hasLetter(name.full()) ? name : whole; // "Dr 42" must not become 42
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x2E7F && UnicodeScript.of(c) == UnicodeScript.HAN) return true;
        }
        return false;
    }

    static boolean isHan(String text) {
        return text.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(
                        c -> UnicodeScript.of(c) == UnicodeScript.LATIN || UnicodeScript.of(c) == UnicodeScript.COMMON);
    }
}
