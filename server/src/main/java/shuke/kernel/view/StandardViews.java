package shuke.kernel.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.filter.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The views that come with the program: read once from {@code view/standard.yaml}. They are everybody's and nobody changes them. */
final class StandardViews {
    private static final String FILE = "/view/standard.yaml";
    private static final Map<String, List<Standard>> BY_OBJECT = read();

    private StandardViews() {}

    private record Standard(
            UUID id,
            String object,
            Bilingual name,
            Look look,
            @Nullable Filter filter) {
        View in(Actor reader) {
            return new View(
                    id,
                    object,
                    name.in(reader.locale()),
                    Audience.EVERYONE,
                    null,
                    Actor.SYSTEM_USER,
                    true,
                    look,
                    filter,
                    List.of(),
                    1);
        }
    }

    /** Those of an object, in the reader's language. */
    static List<View> of(Actor reader, String object) {
        return BY_OBJECT.getOrDefault(object, List.of()).stream()
                .map(one -> one.in(reader))
                .toList();
    }

    static boolean has(String object, UUID id) {
        return BY_OBJECT.getOrDefault(object, List.of()).stream()
                .anyMatch(one -> one.id().equals(id));
    }

    private static Map<String, List<Standard>> read() {
        try (var file = StandardViews.class.getResourceAsStream(FILE)) {
            var all = new LinkedHashMap<String, List<Standard>>();
            for (var tree : new YAMLMapper().readTree(file)) {
                for (var object : tree.path("objects")) {
                    all.computeIfAbsent(object.asString(), o -> new ArrayList<>())
                            .add(standard(object.asString(), tree));
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Standard standard(String object, JsonNode tree) {
        var name = tree.path("name");
        return new Standard(
                id(object, tree.path("key").asString()),
                object,
                new Bilingual(name.path("zh-CN").asString(), name.path("en").asString()),
                ViewReader.look(tree),
                ViewReader.filterOf(tree.path("filter")));
    }

    /** Always the same, so that links and arrangements hold on to it. */
    private static UUID id(String object, String key) {
        return UUID.nameUUIDFromBytes("shuke view %s %s".formatted(object, key).getBytes(StandardCharsets.UTF_8));
    }
}
