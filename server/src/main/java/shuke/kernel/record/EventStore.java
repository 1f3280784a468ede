package shuke.kernel.record;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.schema.ObjectType;

/** The table {@code record_event}: what changed, for those who act on changes after the commit. */
@Component
class EventStore {
    /** The statement that stores an event, to be carried by the one that makes the change. */
    QueryPart storing(Work work, ObjectType object, Action action, Collection<UUID> ids) {
        return DSL.sql(
                "insert into %s.record_event (at, actor, object, action, records) values (cast(? as timestamptz), cast(? as uuid), ?, ?, cast(? as uuid[]))"
                        .formatted(work.workspace().schema()),
                work.at().atOffset(ZoneOffset.UTC),
                work.actor().user(),
                object.name(),
                action.name().toLowerCase(Locale.ROOT),
                ids.toArray(UUID[]::new));
    }
}
