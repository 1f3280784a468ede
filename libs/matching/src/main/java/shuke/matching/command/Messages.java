package shuke.matching.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the command says, in the language of the terminal. */
final class Messages {

    private final ResourceBundle texts;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "shuke.matching.command.match", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Messages of(Map<String, String> environment) {
        for (String variable : new String[] {"SHUKE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String language = environment.getOrDefault(variable, "");
            if (!language.isEmpty())
                return new Messages(language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        }
        return new Messages(Locale.ENGLISH);
    }

    String text(String code, Object... details) {
        return new MessageFormat(texts.getString(code), locale).format(details);
    }
}
