package shuke.kernel.base;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, as a value. The {@code code} is stable and part of the API; the text is looked up in
 * {@code problems_en.properties} and {@code problems_zh_CN.properties} and filled with {@code args}
 * ({@link java.text.MessageFormat}), unless somebody wrote a text of their own ({@code text}).
 *
 * @param field the field concerned, a path such as {@code account} or {@code address.city}
 * @param row the row concerned, counted from 1, where several rows came at once
 */
public record Problem(
        String code,
        @Nullable String field,
        @Nullable Integer row,
        List<Object> args,
        @Nullable Bilingual text) {
    private static final String BUNDLE = "problems";

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String code, Object... args) {
        return new Problem(code, null, null, List.of(args), null);
    }

    public static Problem at(String field, String code, Object... args) {
        return new Problem(code, field, null, List.of(args), null);
    }

    /** A problem in the words of the person who wrote the rule. */
    public static Problem told(@Nullable String field, String code, Bilingual text) {
        return new Problem(code, field, null, List.of(), text);
    }

    /** All of them in words, each once, to be kept where it is not known yet who will read them. */
    public static Bilingual words(List<Problem> problems) {
        return new Bilingual(words(problems, Locale.SIMPLIFIED_CHINESE), words(problems, Locale.ENGLISH));
    }

    private static String words(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> problem.detail(locale))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public Problem inRow(int number) {
        return new Problem(code, field, number, args, text);
    }

    public String detail(Locale locale) {
        return text != null
                ? text.in(locale)
                : Texts.of(ResourceBundle.getBundle(BUNDLE, Texts.known(locale)), code, args, locale);
    }
}
