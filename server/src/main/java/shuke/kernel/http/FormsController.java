package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import shuke.kernel.form.FormBook;
import shuke.kernel.form.HostedForms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms that strangers fill in; their pages are {@link FormPagesController}'s. */
@RestController
@RequestMapping("/api/v1/forms")
class FormsController {
    private final FormBook book;
    private final HostedForms pages;

    FormsController(FormBook book, HostedForms pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping
    Map<String, Object> all(Actor actor, Locale locale) {
        return FormJson.items(
                book.all(actor).stream().map(told -> FormJson.of(told, locale)).toList());
    }

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> add(Actor actor, Locale locale, @RequestBody JsonNode body) {
        var said = Trees.object(body).deepCopy();
        var told = book.add(actor, said, person(said));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Etag.of(told.form().version()))
                .body(FormJson.of(told, locale));
    }

    /** The page that such a form would have, in the language that the body names. */
    @PostMapping("/preview")
    Map<String, String> preview(Actor actor, @RequestBody JsonNode body) {
        var said = Trees.object(body).deepCopy();
        var language = Locale.forLanguageTag(said.path("language").asString("zh-CN"));
        said.remove("language");
        return Map.of("html", pages.preview(book.draft(actor, said, person(said)), language));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> read(Actor actor, Locale locale, @PathVariable UUID id) {
        return answer(book.find(actor, id), locale);
    }

    /** What is left out stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> change(
            Actor actor,
            Locale locale,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var said = Trees.object(body).deepCopy();
        var person = person(said);
        var isOn = isOn(said);
        return answer(book.change(actor, id, said, person, isOn, Etag.version(ifMatch)), locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        book.remove(actor, id);
    }

    /** Every version of the words that are agreed to, the latest first. */
    @GetMapping("/{id}/consents")
    Map<String, Object> consents(Actor actor, @PathVariable UUID id) {
        return FormJson.items(
                book.consents(actor, id).stream().map(FormJson::of).toList());
    }

    /** The address of the form's page, for cameras. */
    @GetMapping("/{id}/qr")
    ResponseEntity<String> qr(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var address = Sites.of(request).origin() + "/forms/"
                + book.find(actor, id).form().key();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrPicture.of(address));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(FormBook.Told told, Locale locale) {
        return ResponseEntity.ok().eTag(Etag.of(told.form().version())).body(FormJson.of(told, locale));
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
            default -> throw ProblemException.invalid(Problem.at("state", "formState"));
        };
    }
}
