package shuke.kernel.webhook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.audit.Action;

/**
 * What somebody says of a webhook.
 *
 * @param url where it is told
 * @param objects of which objects, at least one
 * @param kinds of what happens to their records, at least one
 * @param condition in the condition language, for what records are like after the change; null for all. Only of a single object. What is
 *     deleted is told whatever it was like
 * @param fields of which at least one must have another value, where a record was updated; empty for any. Only of a single object
 * @param values whether records are told as they are, or only that they changed
 */
public record Definition(
        String name,
        String url,
        List<String> objects,
        Set<Action> kinds,
        @Nullable String condition,
        List<String> fields,
        boolean values) {
    public Definition {
        objects = List.copyOf(objects);
        kinds = Set.copyOf(kinds);
        fields = List.copyOf(fields);
    }
}
