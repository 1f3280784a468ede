package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import shuke.kernel.base.Bilingual;

/**
 * The language to answer in: what the call asks for; else what the caller chose for herself, else what her organisation speaks; to
 * strangers English.
 */
@Component("localeResolver")
final class ReaderLanguage implements LocaleResolver {
    private static final String USUAL = ReaderLanguage.class.getName();

    static Locale of(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank() || header.strip().equals("*")) return chosen(request);
        return known(mostWanted(header).orElseGet(() -> usual(request)));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is the caller's to choose");
    }

    private static Locale chosen(HttpServletRequest request) {
        return Callers.find(request)
                .flatMap(caller -> Optional.ofNullable(caller.person().language()))
                .orElseGet(() -> usual(request));
    }

    /** From now on the language of this request where the caller names none that there are texts in: her organisation's. */
    static void usual(HttpServletRequest request, Locale language) {
        request.setAttribute(USUAL, language);
    }

    private static Locale usual(HttpServletRequest request) {
        return request.getAttribute(USUAL) instanceof Locale language ? language : Locale.ENGLISH;
    }

    /** The first of the wanted languages that there are texts in. */
    private static Optional<Locale> mostWanted(String header) {
        var wanted = ranges(header);
        return wanted.stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(locale ->
                        Bilingual.isChinese(locale) || locale.getLanguage().equals("en"))
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Locale known(Locale locale) {
        return Bilingual.isChinese(locale) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
