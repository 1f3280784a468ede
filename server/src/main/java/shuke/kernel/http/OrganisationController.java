package shuke.kernel.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.organisation.HolidaySet;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.organisation.Settings;
import shuke.kernel.organisation.SettingsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the organisation is set up. Everybody reads it, because formats follow it; the function {@code settings} changes it. */
@RestController
@RequestMapping("/api/v1/organisation")
class OrganisationController {
    private final Organisation organisation;
    private final List<HolidaySet> holidays = HolidaySet.shipped();

    OrganisationController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping
    ResponseEntity<ObjectNode> read(Actor actor) {
        return answer(organisation.current(actor.workspace()));
    }

    /** A merge patch; If-Match with the version that was seen keeps two people from undoing each other's work. */
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<ObjectNode> change(
            Actor actor,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return answer(organisation.change(actor, Trees.object(patch), Etag.version(ifMatch)));
    }

    /** Ready-made holidays that can be taken into a calendar. */
    @GetMapping("/holiday-sets")
    Listing holidaySets(Actor actor) {
        return new Listing(holidays.stream().map(SettingsJson::of).toList());
    }

    record Listing(List<ObjectNode> items) {}

    /** The version stands in the body too, for those who do not see headers. */
    private static ResponseEntity<ObjectNode> answer(Settings settings) {
        return ResponseEntity.ok()
                .eTag(Etag.of(settings.version()))
                .body(SettingsJson.of(settings).put("version", settings.version()));
    }
}
