package shuke.kernel.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happened to a record, without values.
 *
 * @param number its place in the log: of two changes of one record the later one has the greater number
 * @param id the same for ever, and another one for every entry
 * @param actor {@link shuke.kernel.base.Actor#SYSTEM_USER} for the program itself
 * @param fields the names of the fields that were given another value
 */
public record Logged(
        long number, UUID id, Instant at, UUID actor, String object, UUID record, Action action, List<String> fields) {
    public Logged {
        fields = List.copyOf(fields);
    }
}
