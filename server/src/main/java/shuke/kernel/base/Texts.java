package shuke.kernel.base;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Looks texts up in the two languages of the product. */
final class Texts {
    private Texts() {}

    /** The nearest locale that has texts; there is no fall-back to the locale of the machine. */
    static Locale known(Locale locale) {
        return Bilingual.isChinese(locale) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    static String of(ResourceBundle bundle, String code, List<Object> args, Locale locale) {
        var pattern = bundle.getString(code);
        var filled = args.stream()
                .map(arg -> arg instanceof Bilingual both ? both.in(locale) : arg)
                .toArray();
        return new MessageFormat(pattern, known(locale)).format(filled);
    }
}
