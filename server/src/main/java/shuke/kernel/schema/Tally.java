package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import shuke.kernel.schema.TypeChange.Preview;
import shuke.kernel.schema.TypeChange.Sample;

/** Counts what a change of type keeps and loses. A record that was written meanwhile counts as it is now. */
final class Tally {
    private static final int SAMPLES = 20;

    private final AtomicLong seen = new AtomicLong(); // others look at it meanwhile
    private long kept;
    private final Set<UUID> lost = new HashSet<>();
    private final List<Sample> samples = new ArrayList<>();

    /** So many records more were looked at, empty ones too. */
    void seen(int records) {
        seen.addAndGet(records);
    }

    long seen() {
        return seen.get();
    }

    void kept(UUID id) {
        kept++;
        if (lost.remove(id)) {
            samples.removeIf(sample -> sample.id().equals(id));
        }
    }

    void lost(UUID id, String value) {
        if (lost.add(id) && samples.size() < SAMPLES) {
            samples.add(new Sample(id, value));
        }
    }

    Preview preview() {
        return new Preview(kept, lost.size(), samples);
    }
}
