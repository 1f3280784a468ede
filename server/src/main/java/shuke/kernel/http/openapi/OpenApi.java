package shuke.kernel.http.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import shuke.kernel.schema.ObjectType;

/** Makes the document: what is the same everywhere, and the calls and shapes of every object there is. */
@Component
public class OpenApi {
    private final StaticPart fixed = StaticPart.load();

    /** An OpenAPI 3.1 document as plain maps and lists, its texts in the reader's language. */
    public Map<String, Object> of(Collection<ObjectType> objects, Locale locale) {
        var document = fixed.in(locale);
        var paths = member(document, "paths");
        var schemas = member(member(document, "components"), "schemas");
        var names = new ObjectNames(taken(paths, schemas));
        for (var object : objects) {
            var name = names.take(object.name());
            paths.putAll(new ObjectPaths(object, name, locale).all());
            schemas.putAll(new ObjectSchemas(object, name, locale).all());
        }
        return document;
    }

    /** Names of schemas, and what would lead to the operation of a fixed call: {@code Users} because of {@code listUsers}. */
    private static Set<String> taken(Map<String, Object> paths, Map<String, Object> schemas) {
        var taken = new HashSet<>(schemas.keySet());
        for (var path : paths.keySet()) {
            for (var call : member(paths, path).values()) {
                if (call instanceof Map<?, ?> operation) {
                    taken.add(String.valueOf(operation.get("operationId")).replaceFirst("^[a-z]+", ""));
                }
            }
        }
        return taken;
    }

    @SuppressWarnings("unchecked") // the document is made of nothing but maps with names, lists and plain values
    private static Map<String, Object> member(Map<String, Object> of, String name) {
        var member = of.get(name);
        if (!(member instanceof Map<?, ?> map)) throw new IllegalStateException("the document lacks " + name);
        return (Map<String, Object>) map;
    }
}
