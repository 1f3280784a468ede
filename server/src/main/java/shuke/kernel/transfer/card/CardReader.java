package shuke.kernel.transfer.card;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.table.SayingFile;

/** The cards of a file, one by one. */
final class CardReader implements SayingFile.Things {
    private final CardTexts texts;

    CardReader(InputStream bytes) {
        texts = new CardTexts(bytes);
    }

    /** What the next card says, by heading; null at the end. */
    @Override
    public @Nullable Map<String, String> next() throws IOException {
        var text = texts.next();
        if (text == null) return null;
        var values = values(text, StandardCharsets.UTF_8);
        // old phones write bytes of Chinese characters and do not say so
        var isWrong = values.values().stream().anyMatch(value -> value.indexOf('\uFFFD') >= 0);
        return isWrong ? values(text, CardTexts.CHINESE) : values;
    }

    /** @param quoted in which encoding bytes are that were written out without naming one */
    private static Map<String, String> values(String text, Charset quoted) throws IOException {
        var properties = new ArrayList<VObjectProperty>();
        try (var reader = new VObjectReader(new StringReader(text), SyntaxRules.vcard())) {
            reader.setDefaultQuotedPrintableCharset(quoted);
            reader.parse(new Listener(properties));
        }
        return CardValues.of(properties);
    }

    /** Takes what the card itself says, and not one inside it. */
    private static final class Listener extends VObjectDataAdapter {
        private final List<VObjectProperty> properties;

        Listener(List<VObjectProperty> properties) {
            this.properties = properties;
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            if (context.getParentComponents().size() == 1) properties.add(property);
        }
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
