package shuke.kernel.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Logged;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;

/**
 * What happened to a record, as far as its reader may know.
 *
 * @param number its place; of two changes of one record the later one has the greater number
 * @param id the same whenever and by whomever it is read
 * @param by null for the program itself, and for records that are deleted for good
 * @param fields the names of the fields that were given another value
 * @param version of the record by now; null where it is deleted for good
 * @param row the record as it is by now; null where it is deleted, and where nobody asked for it
 */
public record Change(
        long number,
        UUID id,
        String object,
        UUID record,
        Action kind,
        Instant at,
        @Nullable UUID by,
        List<String> fields,
        @Nullable Long version,
        @Nullable Row row) {
    public Change {
        fields = List.copyOf(fields);
    }

    static Change of(Logged logged, List<String> fields, long version) {
        var by = logged.actor().equals(Actor.SYSTEM_USER) ? null : logged.actor();
        return new Change(
                logged.number(),
                logged.id(),
                logged.object(),
                logged.record(),
                logged.action(),
                logged.at(),
                by,
                fields,
                version,
                null);
    }

    /** Of a record that is deleted for good: nobody can tell any more who was to see it, so nothing is told but that it went. */
    static Change gone(Logged logged) {
        return new Change(
                logged.number(),
                logged.id(),
                logged.object(),
                logged.record(),
                logged.action(),
                logged.at(),
                null,
                List.of(),
                null,
                null);
    }

    Change with(@Nullable Row now) {
        return new Change(number, id, object, record, kind, at, by, fields, version, now);
    }
}
