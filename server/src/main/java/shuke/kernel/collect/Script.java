package shuke.kernel.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The script that a website carries: {@code collect/script.js} with the website's settings in it. */
final class Script {
    private static final String SETTINGS = "'SETTINGS'";
    private static final String TEXT = text();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Script() {}

    static String of(Website website) {
        var settings = new LinkedHashMap<String, @Nullable Object>();
        settings.put("key", website.key());
        settings.put("consent", website.consent());
        settings.put("parameters", website.definition().parameters());
        return TEXT.replace(SETTINGS, JSON.writeValueAsString(settings));
    }

    private static String text() {
        try (var file = Script.class.getResourceAsStream("/collect/script.js")) {
            if (file == null) throw new IllegalStateException("/collect/script.js is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
