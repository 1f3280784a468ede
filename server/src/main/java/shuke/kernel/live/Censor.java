package shuke.kernel.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RecordReader;

/** Leaves of the news what somebody may know: of objects that she may read, and of records that she saw when she began to look at them. */
@Component
class Censor {
    private final Access access;
    private final RecordReader reader;

    Censor(Access access, RecordReader reader) {
        this.access = access;
        this.reader = reader;
    }

    /** The news of objects that she may read. Its records are those that she watches, and saw at first: that one of them is gone is news, too. */
    News left(Actor actor, News news) {
        if (news.isEmpty()) return news;
        var sight = access.sight(actor);
        return new News(
                readable(sight, news.objects()),
                news.records(),
                readable(sight, news.views()),
                news.hasMail(),
                news.isLate());
    }

    /** Those of the records, by object, that she sees now. */
    Map<String, Set<UUID>> seen(Actor actor, Map<String, Set<UUID>> records) {
        if (records.isEmpty()) return Map.of();
        var sight = access.sight(actor);
        var seen = new LinkedHashMap<String, Set<UUID>>();
        records.forEach((object, ids) -> {
            var kept = mayRead(sight, object) ? reader.kept(actor, object, ids) : Set.<UUID>of();
            if (!kept.isEmpty()) seen.put(object, kept);
        });
        return seen;
    }

    private static Set<String> readable(Sight sight, Set<String> objects) {
        return objects.stream().filter(object -> mayRead(sight, object)).collect(Collectors.toSet());
    }

    private static boolean mayRead(Sight sight, String object) {
        return sight.view()
                .find(object)
                .filter(type -> sight.may(type, Operation.READ))
                .isPresent();
    }
}
