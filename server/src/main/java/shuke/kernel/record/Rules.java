package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import shuke.kernel.base.Problem;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.Field;

/** What must not be, from the validation rules of an object and the conditions of its fields. */
final class Rules {
    private Rules() {}

    /** @param applies which drafts the rule looks at */
    record Rule(Checked when, Problem problem, Predicate<Draft> applies) {
        boolean concerns(Draft draft) {
            return applies.test(draft);
        }
    }

    static List<Rule> of(Work work) {
        var rules = new ArrayList<Rule>();
        for (var rule : work.object().rules()) {
            rules.add(new Rule(
                    checked(work, rule.when()),
                    Problem.told(rule.field(), "rule." + rule.name(), rule.message()),
                    d -> true));
        }
        for (var field : work.object().fields()) {
            var when = field.when();
            if (when.required() != null) {
                rules.add(new Rule(
                        checked(work, when.required()),
                        Problem.at(field.name(), "required", field.label()),
                        draft -> draft.after().get(field.name()) == null));
            }
            if (when.readOnly() != null) {
                rules.add(new Rule(
                        checked(work, when.readOnly()),
                        locked(field),
                        draft -> !draft.isNew() && draft.written().contains(field.name())));
            }
        }
        return rules;
    }

    private static Problem locked(Field field) {
        return Problem.at(field.name(), "readOnlyNow", field.label());
    }

    private static Checked checked(Work work, String condition) {
        return Conditions.condition(new Filter.Text(condition), work.object(), work.schema());
    }
}
