package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.bi.BiAccess;
import shuke.kernel.bi.BiBook;
import shuke.kernel.bi.BiDoor;
import shuke.kernel.record.RecordReader;

/** Who reads the data by SQL, and where. */
@RestController
@RequestMapping("/api/v1/bi")
class BiController {
    private static final int USUAL_DAYS = 90;

    private final BiBook book;
    private final BiDoor door;
    private final RecordReader records;

    BiController(BiBook book, BiDoor door, RecordReader records) {
        this.book = book;
        this.door = door;
        this.records = records;
    }

    /**
     * How things stand.
     *
     * @param place where tools connect to; null while the embedded database listens to nobody else
     * @param program the role of PostgreSQL as which the program works
     * @param mayMakeRoles whether it may make roles
     */
    record All(
            @Nullable Object place, String program, boolean mayMakeRoles, List<Map<String, @Nullable Object>> items) {}

    @GetMapping
    All all(Actor actor) {
        var all = book.all(actor);
        var ground = book.ground(actor);
        var names = names(actor, all);
        return new All(
                door.place().map(BiController::json).orElse(null),
                ground.program(),
                ground.mayMakeRoles(),
                all.stream().map(access -> json(access, names)).toList());
    }

    /** @param days for how long it is good; 90 where nothing is said */
    record Said(
            @Nullable String person,
            @Nullable String name,
            @Nullable String language,
            @Nullable Integer days) {}

    /** Answers with the password, which is never told again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> make(Actor actor, @RequestBody Said said) {
        var language = said.language() == null ? actor.locale() : Locale.forLanguageTag(said.language());
        var wish = new BiBook.Wish(
                text(said.person()),
                text(said.name()),
                Bilingual.isChinese(language) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                days(said.days()));
        return json(actor, book.make(actor, wish));
    }

    record Renewal(@Nullable Integer days) {}

    /** As {@link #make}. */
    @PostMapping("/{id}/password")
    Map<String, @Nullable Object> renew(Actor actor, @PathVariable UUID id, @RequestBody Renewal renewal) {
        return json(actor, book.renew(actor, id, days(renewal.days())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        book.remove(actor, id);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    private static int days(@Nullable Integer said) {
        return said == null ? USUAL_DAYS : said;
    }

    private Map<String, @Nullable Object> json(Actor actor, BiBook.Made made) {
        var json = json(made.access(), names(actor, List.of(made.access())));
        json.put("password", made.password());
        return json;
    }

    private static Map<String, @Nullable Object> json(BiDoor.Place place) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("host", place.host());
        json.put("port", place.port());
        json.put("database", place.database());
        json.put("embedded", place.isOwn());
        return json;
    }

    private static Map<String, @Nullable Object> json(BiAccess access, Map<UUID, String> names) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", access.id().toString());
        json.put("login", access.login());
        json.put("person", Plain.of(new Ref("user", access.person(), names.getOrDefault(access.person(), ""))));
        json.put("name", access.name());
        json.put("language", access.language().toLanguageTag());
        json.put("expiresAt", access.expiresAt().toString());
        json.put("madeAt", access.madeAt().toString());
        json.put("lastUsedAt", access.lastUsedAt());
        json.put("lastUsedFrom", access.lastUsedFrom());
        return json;
    }

    private Map<UUID, String> names(Actor actor, List<BiAccess> all) {
        var names = new LinkedHashMap<UUID, String>();
        var people = all.stream().map(BiAccess::person).distinct().toList();
        records.read(actor, "user", people).forEach((id, row) -> names.put(id, Plain.name(row.get("name"))));
        return names;
    }
}
