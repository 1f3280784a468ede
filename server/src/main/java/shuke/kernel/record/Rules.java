package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import shuke.kernel.base.Problem;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.Field;

/** What must not be, from the validation rules of the objects of a schema and the conditions of their fields. */
final class Rules {
    private final Map<String, List<Rule>> byObject = new ConcurrentHashMap<>();

    private Rules() {}

    /** @param applies which drafts the rule looks at */
    record Rule(Checked when, Problem problem, Predicate<Draft> applies) {
        boolean concerns(Draft draft) {
            return applies.test(draft);
        }
    }

    static List<Rule> of(Work work) {
        return work.schema()
                .derived(Rules.class, s -> new Rules())
                .byObject
                .computeIfAbsent(work.object().name(), name -> read(work));
    }

    private static List<Rule> read(Work work) {
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
