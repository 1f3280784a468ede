package shuke.kernel.http;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.comment.CommentEditor;
import shuke.kernel.comment.CommentJson;
import shuke.kernel.comment.Comments;
import shuke.kernel.comment.Mentionable;

/** What people say about a record. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}/comments")
class CommentsController {
    private final Comments comments;
    private final CommentEditor editor;
    private final Mentionable mentionable;

    CommentsController(Comments comments, CommentEditor editor, Mentionable mentionable) {
        this.comments = comments;
        this.editor = editor;
        this.mentionable = mentionable;
    }

    /** @param parent the comment that it answers */
    record Form(@Nullable String text, @Nullable UUID parent) {
        String words() {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    Map<String, @Nullable Object> list(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = comments.of(actor, object, id, limit, cursor);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(CommentJson::of).toList());
        json.put("next", page.next());
        json.put("total", page.total() == null ? null : page.total().number());
        return json;
    }

    @PostMapping
    @ResponseStatus(CREATED)
    Map<String, @Nullable Object> write(
            Actor actor, @PathVariable String object, @PathVariable UUID id, @RequestBody Form form) {
        return CommentJson.of(editor.write(actor, object, id, form.words(), form.parent()));
    }

    @PatchMapping("/{comment}")
    Map<String, @Nullable Object> change(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestBody Form form) {
        return CommentJson.of(editor.change(actor, object, id, comment, form.words()));
    }

    @DeleteMapping("/{comment}")
    @ResponseStatus(NO_CONTENT)
    void remove(Actor actor, @PathVariable String object, @PathVariable UUID id, @PathVariable UUID comment) {
        editor.remove(actor, object, id, comment);
    }

    /** Whom one can speak to: those who see the record first. */
    @GetMapping("/people")
    Map<String, List<Mentionable.Person>> people(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q) {
        return Map.of("items", mentionable.find(actor, object, id, q));
    }
}
