package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.duplicate.Groups;
import shuke.kernel.record.DuplicateFinder;

/** Which records are likely to be of one thing with values that are being typed. */
@RestController
@RequestMapping("/api/v1/records/{object}/duplicates")
class DuplicatesController {
    private final DuplicateFinder finder;
    private final Groups groups;

    DuplicatesController(DuplicateFinder finder, Groups groups) {
        this.finder = finder;
        this.groups = groups;
    }

    /** @param body values by field name; with {@code id} those of that record, as far as they are given otherwise than they are */
    @PostMapping
    Map<String, List<Map<String, @Nullable Object>>> find(
            Actor actor, @PathVariable String object, @RequestBody Map<String, @Nullable Object> body) {
        var matches = finder.find(actor, object, body, Bodies.id(body));
        return Map.of("matches", MatchJson.of(matches, actor.locale()));
    }

    record ApartBody(List<UUID> ids) {}

    /** Says of records that they are not of one thing; nobody is told again that they look like it. */
    @PostMapping("/apart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void apart(Actor actor, @PathVariable String object, @RequestBody ApartBody body) {
        groups.apart(actor, object, body.ids());
    }
}
