package shuke.operation.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the invented companies and people are: real cities and streets, house numbers by chance. */
final class Places {
    private static final Map<String, String> UNUSUAL =
            Map.of("EIRE", "IE", "USA", "US", "Channel Islands", "JE", "Korea", "KR", "Czech Republic", "CZ");

    private Places() {}

    static Map<String, Object> chinese(List<String> place, Chance chance) {
        var address = new LinkedHashMap<String, Object>();
        address.put("country", "CN");
        address.put("province", place.get(0));
        address.put("city", place.get(1));
        if (!place.get(2).isEmpty()) address.put("district", place.get(2));
        address.put("street", "%s%d号%d室".formatted(place.get(3), chance.between(1, 999), chance.between(101, 2808)));
        address.put("postcode", place.get(4));
        return address;
    }

    static Map<String, Object> british(Words words, Chance chance) {
        var town = chance.pick(words.of("town", false));
        return Map.of(
                "country",
                "GB",
                "city",
                town.getFirst(),
                "street",
                chance.between(1, 180) + " " + words.pick(chance, "street", false),
                "postcode",
                town.getLast() + " " + chance.between(1, 9) + "AA");
    }

    static Map<String, Object> american(List<String> state, Words words, Chance chance) {
        return Map.of(
                "country", "US",
                "province", state.get(0),
                "city", state.get(1),
                "street", chance.between(100, 9800) + " " + words.pick(chance, "street", false),
                "postcode", state.get(2));
    }

    /** The two letters of a country that the sources name in English; nothing for “Unspecified”. */
    static Optional<String> country(String name) {
        return Optional.ofNullable(UNUSUAL.get(name))
                .or(() -> Arrays.stream(Locale.getISOCountries())
                        .filter(code -> Locale.of("", code)
                                .getDisplayCountry(Locale.ENGLISH)
                                .equals(name))
                        .findFirst());
    }
}
