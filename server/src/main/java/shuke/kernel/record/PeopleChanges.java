package shuke.kernel.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Delegation;
import shuke.kernel.base.Row;
import shuke.kernel.schema.SystemFields;

/** Holds changes of user records, whichever way they come, against what the writer may decide about people. */
@Component
class PeopleChanges {
    private static final String ROLE = "role";

    private final Delegation delegation;

    PeopleChanges(Delegation delegation) {
        this.delegation = delegation;
    }

    void check(Work work, List<Draft> drafts, Findings findings) {
        if (!work.object().name().equals(SystemFields.USER)) return;
        drafts.forEach(draft -> delegation
                .problem(
                        work.actor(),
                        draft.id(),
                        before(draft.before()),
                        text(draft.after().get(ROLE)),
                        draft.written())
                .ifPresent(problem -> findings.add(draft.change(), problem)));
    }

    private static @Nullable String before(@Nullable Row row) {
        return row == null ? null : Optional.ofNullable(text(row.get(ROLE))).orElse("");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
