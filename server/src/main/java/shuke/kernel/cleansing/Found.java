package shuke.kernel.cleansing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a scan has found, without any value.
 *
 * @param field empty for the record as a whole
 * @param cause why, as a word; see {@link Causes}
 * @param suggested whether there is a proposal what to do
 * @param source where a value for the field may be taken from; null where the proposal follows from the record itself, or there is none
 */
record Found(
        UUID record,
        Kind kind,
        String field,
        String cause,
        boolean suggested,
        @Nullable Source source) {

    /** A field of some records, which all say the same. */
    record Source(Basis basis, String object, String field, List<UUID> records) {
        Source {
            records = List.copyOf(records);
        }
    }

    /** What tells two findings apart. */
    record Place(UUID record, Kind kind, String field, String cause) {}

    Place place() {
        return new Place(record, kind, field, cause);
    }
}
