package shuke.kernel.live;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RecordReader;

/** Leaves of the news what somebody may know: of objects that she may read, and of records that she sees. */
@Component
class Censor {
    private final Access access;
    private final RecordReader reader;

    Censor(Access access, RecordReader reader) {
        this.access = access;
        this.reader = reader;
    }

    News left(Actor actor, News news) {
        if (news.isEmpty()) return news;
        var sight = access.sight(actor);
        var records = new LinkedHashMap<String, Set<UUID>>();
        news.records().forEach((object, ids) -> {
            var seen = mayRead(sight, object) ? reader.kept(actor, object, ids) : Set.<UUID>of();
            if (!seen.isEmpty()) records.put(object, seen);
        });
        return new News(
                readable(sight, news.objects()), records, readable(sight, news.views()), news.hasMail(), news.isLate());
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
