package shuke.kernel.cleansing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shuke.kernel.base.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The checks that come with the program: read once from {@code cleansing/standard.yaml}. */
final class StandardChecks {
    private static final String FILE = "/cleansing/standard.yaml";
    private static final Map<String, List<Check>> BY_OBJECT = read();

    private StandardChecks() {}

    /** Those of an object. */
    static List<Check> of(String object) {
        return BY_OBJECT.getOrDefault(object, List.of());
    }

    /** All of them, by object. */
    static Map<String, List<Check>> all() {
        return BY_OBJECT;
    }

    private static Map<String, List<Check>> read() {
        try (var file = StandardChecks.class.getResourceAsStream(FILE)) {
            var all = new LinkedHashMap<String, List<Check>>();
            for (var tree : new YAMLMapper().readTree(file)) {
                all.computeIfAbsent(tree.path("object").asString(), o -> new ArrayList<>())
                        .add(check(tree));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Check check(JsonNode tree) {
        var message = tree.path("message");
        return new Check(
                tree.path("name").asString(),
                tree.path("when").asString(),
                tree.hasNonNull("field") ? tree.path("field").asString() : null,
                new Bilingual(
                        message.path("zh-CN").asString(), message.path("en").asString()));
    }
}
