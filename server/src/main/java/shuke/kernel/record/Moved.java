package shuke.kernel.record;

import java.util.List;
import java.util.UUID;

/**
 * Records whose lookup was turned from one record to another.
 *
 * @param object the object of the records
 * @param field their lookup
 * @param target the object that it pointed to
 * @param positions of a lookup to many, for each of the records: the place that was turned; empty of any other lookup
 * @param dropped of a lookup to many: the place was taken out, because the other record stood in the list already
 */
public record Moved(
        String object,
        String field,
        String target,
        UUID from,
        UUID to,
        List<UUID> records,
        List<Integer> positions,
        boolean dropped) {
    public Moved {
        records = List.copyOf(records);
        positions = List.copyOf(positions);
    }

    /** The same turn of some of the records. */
    Moved of(List<Integer> which) {
        return new Moved(
                object,
                field,
                target,
                from,
                to,
                which.stream().map(records::get).toList(),
                positions.isEmpty()
                        ? positions
                        : which.stream().map(positions::get).toList(),
                dropped);
    }
}
