package shuke.kernel.record;

import java.util.List;
import java.util.Set;
import shuke.kernel.base.Problem;

/** The codes of problems that are a conflict with what is there, not a fault of the input. */
final class Conflicts {
    static final String STALE = "stale";
    static final String DUPLICATE = "duplicate";
    static final String REFERENCED = "referenced";
    static final String REFERENCED_UNSEEN = "referencedUnseen";
    static final String AMBIGUOUS_KEY = "ambiguousKey";
    /** Of records that are alike; what can be saved all the same is {@code LIKELY}. */
    static final String BLOCKED = "likelyBlocked";

    static final String BLOCKED_UNSEEN = "likelyBlockedUnseen";
    static final String BLOCKED_HIDDEN = "likelyBlockedHidden";
    static final String LIKELY = "likelyDuplicate";
    static final String LIKELY_UNSEEN = "likelyDuplicateUnseen";
    static final String LIKELY_IN_BATCH = "likelyInBatch";
    static final Set<String> LIKENESS =
            Set.of(BLOCKED, BLOCKED_UNSEEN, BLOCKED_HIDDEN, LIKELY, LIKELY_UNSEEN, LIKELY_IN_BATCH);
    private static final Set<String> OTHERS = Set.of(STALE, DUPLICATE, REFERENCED, REFERENCED_UNSEEN, AMBIGUOUS_KEY);

    private Conflicts() {}

    static boolean are(List<Problem> problems) {
        return problems.stream()
                .allMatch(problem -> OTHERS.contains(problem.code()) || LIKENESS.contains(problem.code()));
    }
}
