package shuke.matching.standardise;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentence for a reason: what is wrong with the value and what to do about it. */
public final class Reasons {

    private static final String BUNDLE = "shuke.matching.standardise.standardise";
    // without fallback: the language of the machine must not decide what a person reads
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Reasons() {}

    /**
     * The sentence in Chinese for any Chinese locale, else in English.
     *
     * @param code the {@code reason} of a {@link Standardised.Refused}
     * @throws java.util.MissingResourceException for a code that is none of this package's
     */
    public static String text(String code, Locale language) {
        return bundle(language).getString(code);
    }

    static ResourceBundle bundle(Locale language) {
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return ResourceBundle.getBundle(BUNDLE, isChinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, EXACT);
    }
}
