package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.record.DuplicateFinder;

/** Which records are likely to be of one thing with values that are being typed. */
@RestController
@RequestMapping("/api/v1/records/{object}/duplicates")
class DuplicatesController {
    private final DuplicateFinder finder;

    DuplicatesController(DuplicateFinder finder) {
        this.finder = finder;
    }

    /** @param body values by field name; with {@code id} those of that record, as far as they are given otherwise than they are */
    @PostMapping
    Map<String, List<Map<String, @Nullable Object>>> find(
            Actor actor, @PathVariable String object, @RequestBody Map<String, @Nullable Object> body) {
        var matches = finder.find(actor, object, body, Bodies.id(body));
        return Map.of("matches", MatchJson.of(matches, actor.locale()));
    }
}
