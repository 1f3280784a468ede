package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RelatedCount;

/** What points to a record, so that its page asks only for what is there. */
@RestController
class RelatedController {
    private final RecordReader reader;

    RelatedController(RecordReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/records/{object}/{id}/related")
    Map<String, List<CountAnswer>> related(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        var counts = reader.related(actor, object, id);
        return Map.of("items", counts.stream().map(CountAnswer::of).toList());
    }

    record CountAnswer(String object, String field, long count, boolean countIsAtLeast) {
        static CountAnswer of(RelatedCount one) {
            return new CountAnswer(
                    one.object(), one.field(), one.count().number(), one.count().capped());
        }
    }
}
