package shuke.kernel.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.transfer.ImportSet.Candidate;

/**
 * A table and what its rows are.
 *
 * @param object null where it is left out
 * @param isSaid whether somebody said so
 * @param candidates objects that they may be, the likeliest first
 */
record ProposedTable(FoundTable table, @Nullable String object, boolean isSaid, List<Candidate> candidates) {
    ProposedTable {
        candidates = List.copyOf(candidates);
    }

    @Nullable
    String likeliest() {
        return candidates.isEmpty() ? null : candidates.getFirst().object();
    }

    /** Whether it tells whom the other tables mean by their ids. */
    boolean tellsPeople() {
        return table.problem() == null && SystemFields.USER.equals(object == null ? likeliest() : object);
    }
}
