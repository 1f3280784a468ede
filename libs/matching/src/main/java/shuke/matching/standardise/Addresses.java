package shuke.matching.standardise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Postal addresses: taken apart from one line of Chinese, and put together in the order of a language. */
public final class Addresses {

    private static final int LONGEST = 1000;

    private Addresses() {}

    /**
     * Takes 省, 市 and 区 off the front of a Chinese address. Addresses in other languages stay whole in {@code street}:
     * their parts cannot be told apart by their form. A text that is nothing but a country is the country, as written.
     */
    public static Standardised<Address> parse(String free) {
        return switch (Texts.line(Texts.halfWidth(free))) {
            case Standardised.Refused<String>(var reason) -> new Standardised.Refused<>(reason);
            case Standardised.Accepted<String>(var line, var ignored) -> {
                if (line.isEmpty()) yield Reason.VALUE_EMPTY.refused();
                if (line.length() > LONGEST) yield Reason.VALUE_TOO_LONG.refused();
                Address address = country(line, ChineseAddress.parse(line));
                yield Reading.accepted(address, oneLine(address, Locale.SIMPLIFIED_CHINESE), free);
            }
        };
    }

    private static Address country(String line, Address parsed) {
        boolean isName = line.equals(parsed.street()) && line.codePoints().noneMatch(Character::isDigit);
        return isName && Countries.code(line) instanceof Standardised.Accepted<String>
                ? new Address(line, null, null, null, null, null)
                : parsed;
    }

    /** Chinese: from the country down to the house, without spaces; other languages: the reverse, with commas. */
    public static String oneLine(Address address, Locale language) {
        return language.getLanguage().equals("zh") ? chinese(address) : western(address, language);
    }

    private static String chinese(Address address) {
        String country = address.country() == null || address.country().equals("CN")
                ? null
                : Countries.name(address.country(), Locale.SIMPLIFIED_CHINESE);
        String city = Objects.equals(address.city(), address.province()) ? null : address.city();
        var line = new StringBuilder();
        Stream.of(country, address.province(), city, address.district(), address.street())
                .filter(Objects::nonNull)
                .forEach(part -> append(line, part));
        return address.postcode() == null ? line.toString() : (line + " " + address.postcode()).strip();
    }

    /** Chinese parts follow each other directly; a part in Latin letters needs a space. */
    private static void append(StringBuilder line, String part) {
        if (part.isEmpty()) return;
        boolean touches = !line.isEmpty() && line.codePointBefore(line.length()) < 0x250 && part.codePointAt(0) < 0x250;
        line.append(touches ? " " : "").append(part);
    }

    private static String western(Address address, Locale language) {
        String country = address.country() == null ? null : Countries.name(address.country(), language);
        String city = Objects.equals(address.city(), address.province()) ? null : address.city();
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(address.street());
        parts.add(address.district());
        parts.add(city);
        parts.add(spaced(address.province(), address.postcode()));
        parts.add(country);
        return parts.stream()
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String spaced(@Nullable String province, @Nullable String postcode) {
        return Stream.of(province, postcode).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
