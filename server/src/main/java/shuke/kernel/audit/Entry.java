package shuke.kernel.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;

/**
 * One thing that happened.
 *
 * @param at to the microsecond, which is what the database keeps
 * @param actorName the name at that time, kept because people change names and leave
 * @param client from where, as far as somebody called
 * @param object the object concerned, or the room where it is no object: {@code organisation}, {@code session} …
 * @param record null where no single record is meant
 */
public record Entry(
        Instant at,
        UUID actor,
        String actorName,
        String origin,
        Client client,
        String object,
        @Nullable UUID record,
        Action action,
        List<Changed> changes) {
    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        changes = List.copyOf(changes);
    }

    /** What {@code actor} did. */
    public static Entry of(
            Actor actor, Instant at, String object, @Nullable UUID record, Action action, List<Changed> changes) {
        return new Entry(
                at, actor.user(), actor.name(), actor.origin(), actor.client(), object, record, action, changes);
    }

    /**
     * Values in the shape that the API gives them.
     *
     * @param personal they are kept sealed, if the entry is about a record
     */
    public record Changed(
            String field, @Nullable Object before, @Nullable Object after, boolean personal) {
        /** Of values that may be read by whoever has the database. */
        public Changed(String field, @Nullable Object before, @Nullable Object after) {
            this(field, before, after, false);
        }

        /**
         * What differs between two states of a thing, in the order of their fields.
         *
         * @param before empty for a thing that was not there
         * @param after empty for a thing that is there no more
         * @param personal names of the fields whose values are
         */
        public static List<Changed> between(Map<String, ?> before, Map<String, ?> after, Set<String> personal) {
            var names = new LinkedHashSet<>(before.keySet());
            names.addAll(after.keySet());
            return names.stream()
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .map(name -> new Changed(name, before.get(name), after.get(name), personal.contains(name)))
                    .toList();
        }
    }
}
