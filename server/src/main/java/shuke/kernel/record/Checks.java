package shuke.kernel.record;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Field;

/** Holds drafts against what the schema asks: required fields, validation rules, hierarchies, pictures, unique values. */
@Component
class Checks {
    private final Uniqueness uniqueness;
    private final Hierarchies hierarchies;
    private final Pictures pictures;
    private final RuleValues values;
    private final RecycleBin bin;

    Checks(Uniqueness uniqueness, Hierarchies hierarchies, Pictures pictures, RuleValues values, RecycleBin bin) {
        this.uniqueness = uniqueness;
        this.hierarchies = hierarchies;
        this.pictures = pictures;
        this.values = values;
        this.bin = bin;
    }

    /** Into the bin goes nothing that others need; out of it comes nothing whose unique value is taken meanwhile. */
    void checkMoved(Work work, List<Draft> moved, Findings findings) {
        bin.refuseReferenced(work, Draft.only(moved, Outcome.Effect.DELETED), findings);
        bin.refuseNeeded(work, Draft.only(moved, Outcome.Effect.PURGED), findings);
        uniqueness.check(work, Draft.only(moved, Outcome.Effect.RESTORED), findings);
    }

    void check(Work work, List<Draft> drafts, Findings findings) {
        required(work, drafts, findings);
        Gates.check(work, drafts, findings);
        rules(work, drafts, findings);
        hierarchies.check(work, drafts, findings);
        pictures.check(work, drafts, findings);
        uniqueness.check(work, drafts, findings);
    }

    /** An old record that lacks a required field can still be changed elsewhere; it only cannot get worse. */
    private static void required(Work work, List<Draft> drafts, Findings findings) {
        for (var field : work.object().fields()) {
            if (field.required() && !field.isComputed()) {
                drafts.stream()
                        .filter(draft -> draft.isNew() || draft.written().contains(field.name()))
                        .filter(draft -> draft.after().get(field.name()) == null)
                        .filter(draft -> findings.of(draft.change()).stream()
                                .noneMatch(problem -> field.name().equals(problem.field())))
                        .forEach(draft -> findings.add(draft.change(), missing(field)));
            }
        }
    }

    private static Problem missing(Field field) {
        return Problem.at(field.name(), "required", field.label());
    }

    private void rules(Work work, List<Draft> drafts, Findings findings) {
        var changed = drafts.stream()
                .filter(draft -> !draft.is(Outcome.Effect.UNCHANGED) && !findings.isWrong(draft.change()))
                .toList();
        values.broken(work, changed, (draft, problem) -> findings.add(draft.change(), problem));
    }
}
