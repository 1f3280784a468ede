package shuke.kernel.record;

import java.util.Set;

/** The codes of problems that are a conflict with what is there, not a fault of the input. */
final class Conflicts {
    static final String STALE = "stale";
    static final String DUPLICATE = "duplicate";
    static final String REFERENCED = "referenced";
    static final String REFERENCED_UNSEEN = "referencedUnseen";
    static final String AMBIGUOUS_KEY = "ambiguousKey";
    static final Set<String> CODES = Set.of(STALE, DUPLICATE, REFERENCED, REFERENCED_UNSEEN, AMBIGUOUS_KEY);

    private Conflicts() {}
}
