package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import shuke.kernel.app.App;
import shuke.kernel.app.AppBook;
import shuke.kernel.app.AppJson;
import shuke.kernel.app.Consents;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.record.RecordReader;
import tools.jackson.databind.JsonNode;

/** Which apps there are, for those who look after them, and for whom each acts. */
@RestController
@RequestMapping("/api/v1/apps")
class AppsController {
    private final AppBook book;
    private final Consents consents;
    private final RecordReader records;

    AppsController(AppBook book, Consents consents, RecordReader records) {
        this.book = book;
        this.consents = consents;
        this.records = records;
    }

    record All(List<Map<String, @Nullable Object>> items) {}

    @GetMapping
    All all(Actor actor) {
        var apps = book.all(actor);
        var users = apps.stream()
                .flatMap(app -> Stream.ofNullable(app.definition().serviceUser()))
                .toList();
        var names = names(actor, users);
        return new All(apps.stream().map(app -> json(app, names)).toList());
    }

    /** Answers with the secret, which is never told again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> add(Actor actor, @RequestBody JsonNode body) {
        var made = book.add(actor, Trees.object(body));
        var json = json(actor, made.app());
        json.put("secret", made.secret());
        return json;
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> read(Actor actor, @PathVariable UUID id) {
        return answer(actor, book.find(actor, id));
    }

    /** What is left out stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        return answer(actor, book.change(actor, id, Trees.object(body), Etag.version(ifMatch)));
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

    /** For whom it acts. */
    @GetMapping("/{id}/people")
    All people(Actor actor, @PathVariable UUID id) {
        var given = consents.of(actor, id);
        var names = names(actor, given.stream().map(Consents.Given::person).toList());
        return new All(given.stream()
                .map(one -> {
                    var json = MyAppsController.json(one);
                    json.put("person", person(one.person(), names));
                    return json;
                })
                .toList());
    }

    @DeleteMapping("/{id}/people/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID person) {
        consents.withdraw(actor, id, person);
    }

    private ResponseEntity<Map<String, @Nullable Object>> answer(Actor actor, App app) {
        return ResponseEntity.ok().eTag(Etag.of(app.version())).body(json(actor, app));
    }

    private Map<String, @Nullable Object> json(Actor actor, App app) {
        var user = app.definition().serviceUser();
        return json(app, user == null ? Map.of() : names(actor, List.of(user)));
    }

    private static Map<String, @Nullable Object> json(App app, Map<UUID, String> names) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", app.id().toString());
        json.putAll(AppJson.of(app.definition()));
        var user = app.definition().serviceUser();
        json.put("serviceUser", user == null ? null : person(user, names));
        json.put("madeAt", app.madeAt().toString());
        json.put("lastUsedAt", app.lastUsedAt());
        json.put("lastUsedFrom", app.lastUsedFrom());
        json.put("version", app.version());
        return json;
    }

    private static @Nullable Object person(UUID id, Map<UUID, String> names) {
        return Plain.of(new Ref("user", id, names.getOrDefault(id, "")));
    }

    private Map<UUID, String> names(Actor actor, List<UUID> people) {
        var names = new LinkedHashMap<UUID, String>();
        records.read(actor, "user", people.stream().distinct().toList())
                .forEach((id, row) -> names.put(id, Plain.name(row.get("name"))));
        return names;
    }
}
