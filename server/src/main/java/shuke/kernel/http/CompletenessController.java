package shuke.kernel.http;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.measure.Completeness;

/** What a record lacks. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}/completeness")
class CompletenessController {
    private final Completeness completeness;

    CompletenessController(Completeness completeness) {
        this.completeness = completeness;
    }

    @GetMapping
    Completeness.Score read(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return completeness.of(actor, object, id);
    }
}
