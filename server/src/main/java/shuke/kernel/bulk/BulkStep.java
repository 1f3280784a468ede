package shuke.kernel.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;

/**
 * What one step did, as it is kept to be told, taken back and done again.
 *
 * @param done what it changed; of a step that was taken back, what can be done again
 * @param refused what it did not change, or what was not taken back
 */
record BulkStep(List<Done> done, List<Refused> refused) {
    BulkStep {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /** A record that was changed, and what its changed fields held before and after. */
    record Done(UUID id, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Done {
            before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
            after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        }
    }

    /** A record that was not changed, or not taken back, and why. */
    record Refused(UUID id, Bilingual why) {
        static Refused of(UUID id, List<Problem> problems) {
            return new Refused(id, Problem.words(problems));
        }
    }
}
