package shuke.kernel.source;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is kept, as the text that it is kept as. */
final class Kept {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Kept() {}

    static String text(Map<String, ?> values) {
        return JSON.writeValueAsString(values);
    }

    static <T> T read(String text, TypeReference<T> as) {
        return JSON.readValue(text, as);
    }
}
