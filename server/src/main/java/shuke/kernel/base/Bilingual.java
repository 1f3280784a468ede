package shuke.kernel.base;

import java.util.Locale;

/** A text in both languages of the product. JSON shape: {@code {"zh-CN": …, "en": …}}. */
public record Bilingual(String zh, String en) {
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** The text for a reader of {@code locale}: Chinese for any Chinese locale, otherwise English. */
    public String in(Locale locale) {
        return isChinese(locale) ? zh : en;
    }

    public static boolean isChinese(Locale locale) {
        return "zh".equals(locale.getLanguage());
    }
}
