package shuke.kernel.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The objects that come with the program: read once from {@code schema/<domain>/*.yaml}. */
public final class StandardObjects {
    private static final String FILES = "classpath*:schema/*/*.yaml";

    private final Map<String, ObjectNode> trees;
    private final Map<String, ObjectType> objects;

    private StandardObjects(Map<String, ObjectNode> trees, Map<String, ObjectType> objects) {
        this.trees = trees;
        this.objects = objects;
    }

    /** Those on the class path, in the order of their paths. */
    public static StandardObjects shipped() {
        try {
            var trees = new ArrayList<JsonNode>();
            var yaml = new YAMLMapper();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream in = file.getInputStream()) {
                    trees.add(yaml.readTree(in));
                }
            }
            return of(trees);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Others, for tests. What is wrong with them is a mistake of whoever ships them, not of a caller. */
    public static StandardObjects of(Collection<? extends JsonNode> definitions) {
        var trees = new LinkedHashMap<String, ObjectNode>();
        var objects = new LinkedHashMap<String, ObjectType>();
        var problems = new ArrayList<Problem>();
        for (var tree : definitions) {
            var found = new ArrayList<Problem>();
            var object = Definitions.read(tree, found);
            found.forEach(problem -> problems.add(within(object.name(), problem)));
            objects.put(object.name(), object);
            if (tree instanceof ObjectNode node && trees.put(object.name(), node) != null) {
                problems.add(Problem.at(object.name(), "objectTwice", object.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the standard objects are wrong: "
                    + problems.stream()
                            .map(problem -> problem.field() + " " + problem.detail(Locale.ENGLISH))
                            .toList());
        }
        return new StandardObjects(trees, Collections.unmodifiableMap(objects));
    }

    static Problem within(String object, Problem problem) {
        return new Problem(
                problem.code(), object + ":" + problem.field(), problem.row(), problem.args(), problem.text());
    }

    Map<String, ObjectType> objects() {
        return objects;
    }

    boolean has(String object) {
        return objects.containsKey(object);
    }

    /** A copy of the definition to work on. */
    ObjectNode tree(String object) {
        return Objects.requireNonNull(trees.get(object), object).deepCopy();
    }

    /** Tells two editions of the standard objects apart. */
    String fingerprint() {
        return Hashes.sha256(List.copyOf(trees.values()).toString());
    }
}
