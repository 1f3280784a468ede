package shuke.kernel.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.search.Group;
import shuke.kernel.search.Hit;
import shuke.kernel.search.Search;

/** Anything, by any part of it. */
@RestController
class SearchController {
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    record Answer(List<GroupAnswer> groups) {}

    record GroupAnswer(String object, List<ItemAnswer> items, boolean more) {
        static GroupAnswer of(Group group) {
            return new GroupAnswer(
                    group.object(), group.hits().stream().map(ItemAnswer::of).toList(), group.more());
        }
    }

    record ItemAnswer(String id, String label, ReasonAnswer reason) {
        static ItemAnswer of(Hit hit) {
            var reason = hit.reason();
            return new ItemAnswer(
                    hit.id().toString(),
                    hit.label(),
                    new ReasonAnswer(
                            reason.field(), reason.text(), reason.fit().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** @param fit whole, start, word, part, pinyin or similar */
    record ReasonAnswer(String field, String text, String fit) {}

    @GetMapping("/api/v1/search")
    Answer find(
            Actor actor,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String objects,
            @RequestParam(defaultValue = "5") int limit) {
        var wanted = objects == null || objects.isBlank()
                ? List.<String>of()
                : Arrays.stream(objects.split(",", -1)).map(String::strip).toList();
        return new Answer(search.find(actor, q, wanted, limit).stream()
                .map(GroupAnswer::of)
                .toList());
    }
}
