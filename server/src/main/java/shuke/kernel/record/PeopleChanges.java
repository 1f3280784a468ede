package shuke.kernel.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Delegation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.schema.SystemFields;

/**
 * Holds changes of user records, whichever way they come, against what the writer may decide about people; and notes, in the
 * transaction of the change, what they mean for rights.
 */
@Component
class PeopleChanges {
    private static final String ROLE = "role";
    private static final String TEAM = "team";

    /** What decides who may do what, by object. */
    private static final Map<String, Set<String>> TELLING =
            Map.of(SystemFields.USER, Set.of(ROLE, TEAM, "manager", "active"), TEAM, Set.of("parent"));

    private final Delegation delegation;
    private final Audit audit;

    PeopleChanges(Delegation delegation, Audit audit) {
        this.delegation = delegation;
        this.audit = audit;
    }

    void check(Work work, List<Draft> drafts, Findings findings) {
        switch (work.object().name()) {
            case SystemFields.USER -> people(work, drafts, findings);
            case TEAM -> teams(work, drafts, findings);
            default -> {}
        }
    }

    private void teams(Work work, List<Draft> drafts, Findings findings) {
        drafts.stream()
                .filter(draft -> !draft.isNew() && draft.written().contains("parent"))
                .forEach(draft -> delegation
                        .problemOfMoving(work.actor(), draft.id())
                        .ifPresent(problem -> findings.add(draft.change(), problem)));
    }

    private void people(Work work, List<Draft> drafts, Findings findings) {
        drafts.forEach(draft -> delegation
                .problem(
                        work.actor(),
                        draft.id(),
                        before(draft.before()),
                        text(draft.after().get(ROLE)),
                        joined(draft),
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

    private static @Nullable UUID joined(Draft draft) {
        return draft.written().contains(TEAM) && draft.after().get(TEAM) instanceof Ref ref ? ref.id() : null;
    }

    private static @Nullable String before(@Nullable Row row) {
        return row == null ? null : Optional.ofNullable(text(row.get(ROLE))).orElse("");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
