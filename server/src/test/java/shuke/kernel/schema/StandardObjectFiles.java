package shuke.kernel.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the standard objects as they are written, before the program makes anything of them. */
final class StandardObjectFiles {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, Definition> ALL = read();

    private StandardObjectFiles() {}

    static Stream<Definition> all() {
        return ALL.values().stream().sorted(Comparator.comparing(Definition::file));
    }

    static Optional<Definition> find(String object) {
        return Optional.ofNullable(ALL.get(object));
    }

    static Definition object(String object) {
        return find(object).orElseThrow(() -> new AssertionError("no standard object " + object));
    }

    static JsonNode yaml(String text) {
        return YAML.readTree(text);
    }

    private static Map<String, Definition> read() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:schema/*/*.yaml");
            return Arrays.stream(files)
                    .map(StandardObjectFiles::read)
                    .collect(Collectors.toMap(Definition::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Definition read(Resource file) {
        try (var in = file.getInputStream()) {
            return new Definition(String.valueOf(file.getFilename()), YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file. */
    record Definition(String file, JsonNode tree) {
        String name() {
            return tree.path("object").asString();
        }

        Stream<JsonNode> fields() {
            return tree.path("fields").valueStream();
        }

        Optional<JsonNode> find(String field) {
            return fields().filter(each -> each.path("name").asString().equals(field))
                    .findAny();
        }

        JsonNode field(String field) {
            return find(field).orElseThrow(() -> new AssertionError(name() + " has no field " + field));
        }

        /** True for its own fields and for those that every record has. */
        boolean has(String field) {
            return find(field).isPresent() || SYSTEM.contains(field);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<String> texts(JsonNode list) {
        return list.isString() ? Stream.of(list.asString()) : list.valueStream().map(JsonNode::asString);
    }

    private static final java.util.Set<String> SYSTEM =
            java.util.Set.of("id", "createdAt", "createdBy", "updatedAt", "updatedBy", "owner", "version");
}
