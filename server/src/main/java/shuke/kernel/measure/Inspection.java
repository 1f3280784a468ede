package shuke.kernel.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.record.Integrity.Part;

/**
 * A look at the whole database, and how far it has come.
 *
 * @param byName who started it; null for the program itself
 * @param place the part that it is at, from 0
 * @param last the record that it has come to in that part
 * @param parts how many there are
 * @param wrong how many records were found wrong
 */
public record Inspection(
        UUID id,
        @Nullable String byName,
        Run.State state,
        int place,
        UUID last,
        int parts,
        long wrong,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /**
     * What was found in a part.
     *
     * @param looked how many records were gone through one by one; 0 where one statement looks at all of them
     * @param records the first of those that are wrong
     * @param repaired since when it is put right in the background; null where it is not
     */
    public record Finding(
            int place,
            Part part,
            long looked,
            long wrong,
            List<UUID> records,
            @Nullable Instant repaired) {
        public Finding {
            records = List.copyOf(records);
        }
    }
}
