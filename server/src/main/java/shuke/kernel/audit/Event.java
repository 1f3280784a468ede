package shuke.kernel.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something for the log that is no change of a record's fields: {@code Event.of(TOKEN_MADE, "token").about(id).with("name", null, "n8n")}.
 *
 * @param object the object concerned, or the room where it is no object: {@code session}, {@code token}, {@code import} …
 */
public record Event(Action action, String object, @Nullable UUID record, List<Entry.Changed> changes) {
    public Event {
        changes = List.copyOf(changes);
    }

    public static Event of(Action action, String object) {
        return new Event(action, object, null, List.of());
    }

    public Event about(UUID what) {
        return new Event(action, object, what, changes);
    }

    /** No passwords, no secrets; what is personal only where nothing else tells. */
    public Event with(String field, @Nullable Object before, @Nullable Object after) {
        var more = new ArrayList<>(changes);
        more.add(new Entry.Changed(field, before, after));
        return new Event(action, object, record, more);
    }
}
