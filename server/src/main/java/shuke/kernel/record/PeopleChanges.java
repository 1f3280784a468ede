package shuke.kernel.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Delegation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Row;
import shuke.kernel.schema.SystemFields;

/**
 * Holds changes of user records, whichever way they come, against what the writer may decide about people; and notes, in the
 * transaction of the change, what they mean for rights.
 */
@Component
class PeopleChanges {
    private static final String ROLE = "role";

    /** What decides who may do what, by object. */
    private static final Map<String, Set<String>> TELLING =
            Map.of(SystemFields.USER, Set.of(ROLE, "team", "manager", "active"), "team", Set.of("parent"));

    private final Delegation delegation;
    private final Audit audit;

    PeopleChanges(Delegation delegation, Audit audit) {
        this.delegation = delegation;
        this.audit = audit;
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

    /** @param drafts as they were written */
    void note(Work work, List<Draft> drafts) {
        var telling = TELLING.getOrDefault(work.object().name(), Set.of());
        if (telling.isEmpty()) return;
        drafts.forEach(draft -> {
            var event = Event.of(Action.RIGHTS_CHANGED, work.object().name()).about(draft.id());
            for (var field :
                    telling.stream().filter(draft.written()::contains).sorted().toList()) {
                event = event.with(
                        field,
                        value(draft.before(), field),
                        Plain.of(draft.after().get(field)));
            }
            if (!event.changes().isEmpty()) audit.note(work.actor(), event);
        });
    }

    private static @Nullable Object value(@Nullable Row row, String field) {
        return row == null ? null : Plain.of(row.get(field));
    }

    private static @Nullable String before(@Nullable Row row) {
        return row == null ? null : Optional.ofNullable(text(row.get(ROLE))).orElse("");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
