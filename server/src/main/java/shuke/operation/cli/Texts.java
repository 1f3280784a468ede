package shuke.operation.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the command line says, in the language of the terminal: Chinese, or else English. */
record Texts(Locale locale, ResourceBundle bundle) {
    private static final ResourceBundle.Control ONLY_WHAT_WAS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Texts in(Locale locale) {
        return new Texts(locale, ResourceBundle.getBundle("shuke.operation.cli.texts", locale, ONLY_WHAT_WAS_ASKED));
    }

    /** SHUKE_LANGUAGE, or else as everywhere on Unix the first of LC_ALL, LC_MESSAGES and LANG that says something. */
    static Texts of(Map<String, String> environment) {
        var language = Stream.of("SHUKE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        return in(language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** The server may count what this program does not know yet; then its own word serves. */
    String count(String name) {
        var key = "count." + name;
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }

    String say(String key, Object... details) {
        // Text only, so that ports and file names are not grouped like numbers.
        var words = Arrays.stream(details).map(String::valueOf).toArray();
        return MessageFormat.format(bundle.getString(key), words);
    }
}
