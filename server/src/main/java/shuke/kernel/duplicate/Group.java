package shuke.kernel.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.record.Match;

/**
 * Records that are likely to be of one thing, as somebody sees them.
 *
 * @param score how likely at least; null for whoever may not read all that it follows from
 * @param assignee who is to look at it; null for nobody in particular
 * @param decidedAt null while it is open
 */
public record Group(
        UUID id,
        String object,
        Status status,
        @Nullable Double score,
        @Nullable Ref assignee,
        Instant foundAt,
        @Nullable Instant decidedAt,
        List<Member> members) {
    public Group {
        members = List.copyOf(members);
    }

    /** What was decided. */
    public enum Status {
        OPEN,
        /** They are not of one thing. */
        APART,
        /** All but one are gone. */
        MERGED
    }

    /**
     * A record of the group.
     *
     * @param record with its label fields, those that are compared, and its owner, as far as the reader may read them
     * @param mate the one because of which it is in the group; null for the first
     * @param reasons the most telling first
     */
    public record Member(
            Row record,
            @Nullable String label,
            @Nullable UUID mate,
            @Nullable Double score,
            List<Match.Reason> reasons) {
        public Member {
            reasons = List.copyOf(reasons);
        }
    }
}
