package shuke.matching.standardise;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries and regions: ISO 3166-1 codes of two letters from Chinese and English names, and back. */
public final class Countries {

    private static final int LONGEST = 100;
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The code of a country given by name, former or everyday name, or code of two or three letters. */
    public static Standardised<String> code(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            String code = CODES.get(key(text));
            if (code == null) code = CODES.get(key(text.replaceAll("\\(.*\\)", ""))); // Slovakia (Slovak Republic)
            return code == null ? Reason.COUNTRY_UNKNOWN.refused() : Reading.accepted(code, raw);
        });
    }

    /** The name of a country in a language; a code that is none comes back as it is. */
    public static String name(String code, Locale language) {
        return CODES.containsValue(code) ? locale(code).getDisplayCountry(language) : code;
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            codes.put(key(code), code);
            codes.put(key(locale(code).getISO3Country()), code);
            codes.put(key(locale(code).getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(key(locale(code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE)), code);
        }
        CountryNames.ALSO.forEach((code, names) -> names.forEach(name -> codes.put(key(name), code)));
        return Map.copyOf(codes);
    }

    private static Locale locale(String code) {
        return new Locale.Builder().setRegion(code).build();
    }

    /** Names are compared without case, accents, punctuation, "the" and "and" (but AND alone is Andorra). */
    private static String key(String name) {
        String plain = Normalizer.normalize(name, Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bst\\b", "saint");
        String words = letters(plain.replaceAll("\\b(?:the|and)\\b", ""));
        return words.isEmpty() ? letters(plain) : words;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }
}
