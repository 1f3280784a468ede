package shuke.kernel.notification;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RecordReader;

/** Which records people want to hear of. Whoever sees one may follow it; what she no longer sees she is told nothing of. */
@Service
public class Follows {
    private final InboxStore store;
    private final RecordReader reader;
    private final InstantSource clock;

    Follows(InboxStore store, RecordReader reader, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /** Refused, as the others, as if there were no record when she does not see it. */
    public boolean follows(Actor actor, String object, UUID record) {
        reader.read(actor, object, record);
        return store.follows(actor, object, record);
    }

    public void follow(Actor actor, String object, UUID record) {
        reader.read(actor, object, record);
        store.follow(actor, object, record, clock.instant());
    }

    public void unfollow(Actor actor, String object, UUID record) {
        reader.read(actor, object, record);
        store.unfollow(actor, object, record);
    }
}
