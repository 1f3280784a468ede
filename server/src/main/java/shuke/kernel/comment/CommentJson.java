package shuke.kernel.comment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;

/** Comments as the API tells them. */
public final class CommentJson {
    private CommentJson() {}

    public static Map<String, @Nullable Object> of(SeenComment seen) {
        var comment = seen.comment();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", comment.id().toString());
        json.put("parent", comment.parent() == null ? null : comment.parent().toString());
        json.put("author", reference(seen.author()));
        json.put("text", comment.text());
        json.put("at", comment.at().toString());
        json.put("editedAt", text(comment.editedAt()));
        json.put("removed", comment.isRemoved());
        json.put("people", references(seen.people()));
        json.put("records", references(seen.records()));
        json.put("can", Map.of("change", seen.mayChange(), "remove", seen.mayRemove()));
        return json;
    }

    public static Map<String, @Nullable Object> of(Comments.Conversation thread) {
        var json = of(thread.first());
        json.put("answers", thread.answers().stream().map(CommentJson::of).toList());
        return json;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static List<Map<String, @Nullable Object>> references(List<Ref> refs) {
        return refs.stream().map(CommentJson::reference).toList();
    }

    private static Map<String, @Nullable Object> reference(Ref ref) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("object", ref.object());
        json.put("id", ref.id().toString());
        json.put("label", ref.label());
        return json;
    }
}
