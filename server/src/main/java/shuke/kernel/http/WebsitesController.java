package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.collect.Collecting;
import shuke.kernel.collect.VisitorEvents;
import shuke.kernel.collect.Website;
import shuke.kernel.collect.WebsiteBook;
import shuke.kernel.collect.WebsiteTallies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The websites whose events are collected, and events of programs; what their scripts send is {@link CollectController}'s. */
@RestController
class WebsitesController {
    private final WebsiteBook book;
    private final WebsiteTallies tallies;
    private final VisitorEvents events;
    private final Collecting collecting;

    WebsitesController(WebsiteBook book, WebsiteTallies tallies, VisitorEvents events, Collecting collecting) {
        this.book = book;
        this.tallies = tallies;
        this.events = events;
        this.collecting = collecting;
    }

    @GetMapping("/api/v1/websites")
    Map<String, Object> all(Actor actor) {
        var taken = tallies.all(actor);
        var today = tallies.today(actor);
        return items(book.all(actor).stream()
                .map(it -> WebsiteJson.of(it, taken.get(it.id()), today))
                .toList());
    }

    @PostMapping("/api/v1/websites")
    ResponseEntity<Map<String, @Nullable Object>> add(Actor actor, @RequestBody JsonNode body) {
        return answer(HttpStatus.CREATED, book.add(actor, Trees.object(body)));
    }

    @GetMapping("/api/v1/websites/{id}")
    ResponseEntity<Map<String, @Nullable Object>> read(Actor actor, @PathVariable UUID id) {
        return answer(HttpStatus.OK, book.find(actor, id));
    }

    /** What is left out stays. */
    @PatchMapping("/api/v1/websites/{id}")
    ResponseEntity<Map<String, @Nullable Object>> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var said = Trees.object(body).deepCopy();
        var isOn = isOn(said);
        return answer(HttpStatus.OK, book.change(actor, id, said, isOn, Etag.version(ifMatch)));
    }

    @DeleteMapping("/api/v1/websites/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        book.remove(actor, id);
    }

    /** Every version of the words that visitors agree to, the latest first. */
    @GetMapping("/api/v1/websites/{id}/consents")
    Map<String, Object> consents(Actor actor, @PathVariable UUID id) {
        return items(book.consents(actor, id).stream().map(WebsiteJson::of).toList());
    }

    /** What it has taken, the latest first, and nothing of whom. */
    @GetMapping("/api/v1/websites/{id}/events")
    Map<String, @Nullable Object> events(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = events.page(actor, id, limit, cursor);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(WebsiteJson::of).toList());
        json.put("next", page.next());
        return json;
    }

    /** Events of a program. */
    @PostMapping("/api/v1/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, @Nullable Object> take(Actor actor, Locale locale, @RequestBody JsonNode body) {
        return WebsiteJson.of(collecting.take(actor, body), locale);
    }

    private static Map<String, Object> items(List<?> items) {
        return Map.of("items", items);
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(HttpStatus status, Website website) {
        return ResponseEntity.status(status).eTag(Etag.of(website.version())).body(WebsiteJson.of(website));
    }

    private static @Nullable Boolean isOn(ObjectNode said) {
        var state = said.remove("state");
        if (state == null) return null;
        return switch (state.asString("")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw ProblemException.invalid(Problem.at("state", "formState"));
        };
    }
}
