package shuke.kernel.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Mark;

/** Something else that is told in the timelines of records, beside their changes and the records that point to them. */
public interface TimelineSource {
    /** The word for it where the kinds of what happened are named; no name of an object. */
    String kind();

    /**
     * What there is about a record, the latest first, those of one moment by falling id. Asked only for somebody who sees the record.
     *
     * @param by whose doing; null for everybody's
     * @param after the last one seen; null to begin with the latest
     */
    List<Noted> latest(Actor actor, String object, UUID id, @Nullable UUID by, @Nullable Mark after, int most);

    /** @param told as the API tells it, with a member {@code kind} that tells it apart */
    record Noted(Instant at, UUID id, Map<String, @Nullable Object> told) {
        Mark mark() {
            return new Mark(at, id);
        }
    }
}
