package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.webhook.WebhookBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which programs elsewhere are told of changes, and of which. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksController {
    private final WebhookBook book;

    WebhooksController(WebhookBook book) {
        this.book = book;
    }

    @GetMapping
    Map<String, List<Map<String, @Nullable Object>>> all(Actor actor) {
        return Map.of("items", book.all(actor).stream().map(WebhookJson::of).toList());
    }

    /** Answers with the secret, which is never told again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> add(Actor actor, @RequestBody JsonNode body) {
        var said = Trees.object(body).deepCopy();
        var made = book.add(actor, said, person(said));
        var json = WebhookJson.of(book.find(actor, made.hook().id()));
        json.put("secret", made.secret());
        return json;
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> read(Actor actor, @PathVariable UUID id) {
        return answer(book.find(actor, id));
    }

    /** What is left out stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var said = Trees.object(body).deepCopy();
        var person = person(said);
        var isOn = isOn(said);
        return answer(book.change(actor, id, said, person, isOn, Etag.version(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        book.remove(actor, id);
    }

    @PostMapping("/{id}/secret")
    Map<String, String> rotate(Actor actor, @PathVariable UUID id) {
        return Map.of("secret", book.rotate(actor, id));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(WebhookBook.Told told) {
        return ResponseEntity.ok().eTag(Etag.of(told.hook().version())).body(WebhookJson.of(told));
    }

    private static @Nullable UUID person(ObjectNode said) {
        var person = said.remove("person");
        return person == null || person.isNull() ? null : Bodies.uuid("person", person.asString(""));
    }

    private static @Nullable Boolean isOn(ObjectNode said) {
        var state = said.remove("state");
        if (state == null) return null;
        return switch (state.asString("")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw ProblemException.of(Kind.INVALID, Problem.at("state", "webhookState"));
        };
    }
}
