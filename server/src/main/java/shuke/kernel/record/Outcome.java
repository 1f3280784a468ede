package shuke.kernel.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Row;

/** What became of one change of a batch. */
public sealed interface Outcome {
    /**
     * @param row the record as it is now, all fields that the actor may read
     * @param matches the records that are likely to be of one thing with it, the likeliest first
     * @param former what the fields that changed held before, empty ones null; nothing for a new record
     */
    record Written(Effect effect, Row row, List<Match> matches, Map<String, @Nullable Object> former)
            implements Outcome {
        public Written {
            matches = List.copyOf(matches);
            former = Collections.unmodifiableMap(former);
        }
    }

    /** @param matches the records because of which it is refused, where there are some that the actor is told of */
    record Refused(List<Problem> problems, List<Match> matches) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
            matches = List.copyOf(matches);
        }

        public Refused(List<Problem> problems) {
            this(problems, List.of());
        }

        /** Whether nothing is wrong but that a record of the same thing is there, or likely to be. */
        public boolean isDuplicate() {
            return problems.stream().allMatch(Refused::isOfAnother);
        }

        /** What is wrong with the input itself; nothing of it tells of other records. */
        public List<Problem> faults() {
            return problems.stream().filter(problem -> !isOfAnother(problem)).toList();
        }

        private static boolean isOfAnother(Problem problem) {
            return problem.code().equals(Conflicts.DUPLICATE)
                    || problem.code().equals("duplicateInBatch")
                    || Conflicts.LIKENESS.contains(problem.code());
        }

        /** Whether somebody else has changed the record meanwhile. */
        public boolean isStale() {
            return problems.stream().anyMatch(problem -> problem.code().equals(Conflicts.STALE));
        }

        /** Whether somebody with more rights might have written it. */
        public boolean isForWantOfRights() {
            return problems.stream().anyMatch(problem -> Refusals.CODES.contains(problem.code()));
        }

        /** The record that it is likely to be of one thing with, where that is all that is wrong and the actor sees it. */
        public Optional<UUID> likeliest() {
            var isLikely = problems.stream().allMatch(problem -> Conflicts.LIKENESS.contains(problem.code()));
            return isLikely
                    ? matches.stream().map(Match::id).filter(Objects::nonNull).findFirst()
                    : Optional.empty();
        }
    }

    enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED,
        DELETED,
        RESTORED,
        PURGED
    }
}
