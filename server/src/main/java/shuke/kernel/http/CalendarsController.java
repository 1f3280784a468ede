package shuke.kernel.http;

import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.ProblemException;
import shuke.kernel.organisation.BusinessCalendars;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.organisation.Settings;
import shuke.kernel.organisation.SettingsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Business calendars: when work is done. Their version is that of all settings. */
@RestController
@RequestMapping("/api/v1/organisation/calendars")
class CalendarsController {
    private final Organisation organisation;
    private final BusinessCalendars calendars;
    private final Access access;

    CalendarsController(Organisation organisation, BusinessCalendars calendars, Access access) {
        this.organisation = organisation;
        this.calendars = calendars;
        this.access = access;
    }

    record Listing(List<ObjectNode> items) {}

    /** The default calendar first. */
    @GetMapping
    ResponseEntity<Listing> list(Actor actor) {
        var settings = organisation.current(actor.workspace());
        var items = settings.calendars().stream().map(SettingsJson::of).toList();
        return ResponseEntity.ok().eTag(Etag.of(settings.version())).body(new Listing(items));
    }

    @GetMapping("/{id}")
    ResponseEntity<ObjectNode> read(Actor actor, @PathVariable UUID id) {
        return answer(HttpStatus.OK, organisation.current(actor.workspace()), id);
    }

    @PostMapping
    ResponseEntity<ObjectNode> add(
            Actor actor,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        access.require(actor, Function.SETTINGS); // before anything is said about what was sent
        var calendar = Trees.object(body);
        var id = calendar.path("id").isString()
                ? Bodies.uuid("id", calendar.path("id").asString())
                : null;
        var settings = calendars.add(actor, calendar, id, Etag.version(ifMatch));
        return answer(
                HttpStatus.CREATED, settings, settings.calendars().getLast().id());
    }

    @PatchMapping(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<ObjectNode> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        var settings = calendars.change(actor, id, Trees.object(patch), Etag.version(ifMatch));
        return answer(HttpStatus.OK, settings, id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        var settings = calendars.remove(actor, id, Etag.version(ifMatch));
        return ResponseEntity.noContent().eTag(Etag.of(settings.version())).build();
    }

    private static ResponseEntity<ObjectNode> answer(HttpStatus status, Settings settings, UUID id) {
        var calendar = settings.find(id).orElseThrow(ProblemException::notFound);
        return ResponseEntity.status(status).eTag(Etag.of(settings.version())).body(SettingsJson.of(calendar));
    }
}
