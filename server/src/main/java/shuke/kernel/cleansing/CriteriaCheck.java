package shuke.kernel.cleansing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Inspection;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.ObjectType;

/** Holds what somebody wants looked for against the object, as she knows it. */
@Component
class CriteriaCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int MOST_CHECKS = 50;
    private static final int LONGEST_MESSAGE = 300;

    private final RecordReader reader;
    private final Inspection inspection;

    CriteriaCheck(RecordReader reader, Inspection inspection) {
        this.reader = reader;
        this.inspection = inspection;
    }

    /** Whether the actor may ask what the check asks: whoever may not is not told what it finds either. */
    boolean isKnown(Actor actor, ObjectType object, Check check) {
        var isField = check.field() == null || object.find(check.field()).isPresent();
        return isField && isAllowed(actor, object, check.when());
    }

    boolean isAllowed(Actor actor, ObjectType object, String when) {
        try {
            reader.check(actor, Query.of(object.name(), new Filter.Text(when), 1));
            return true;
        } catch (ProblemException unknown) {
            return false;
        }
    }

    /** Refuses with every problem at once. */
    void require(Actor actor, ObjectType object, Criteria wanted) {
        var problems = new ArrayList<Problem>();
        range(wanted.outlierLimit(), 3, 20, "outlierLimit", problems);
        range(wanted.staleMonths(), 1, 240, "staleMonths", problems);
        fields(object, wanted.expected(), "expected", problems);
        fields(object, wanted.optional(), "optional", problems);
        if (wanted.checks().size() > MOST_CHECKS) problems.add(Problem.at("checks", "tooMany", MOST_CHECKS));
        var names = new HashSet<String>();
        StandardChecks.of(object.name()).forEach(standard -> names.add(standard.name()));
        for (var i = 0; i < Math.min(MOST_CHECKS, wanted.checks().size()); i++) {
            var check = wanted.checks().get(i);
            var place = "checks." + i + ".";
            if (!NAME.matcher(check.name()).matches() || !names.add(check.name()))
                problems.add(Problem.at(place + "name", "cleansingName"));
            if (check.field() != null && object.find(check.field()).isEmpty())
                problems.add(Problem.at(place + "field", "unknownField", check.field(), object.label()));
            if (isBad(check.message().zh()) || isBad(check.message().en()))
                problems.add(Problem.at(place + "message", "cleansingMessage", LONGEST_MESSAGE));
            condition(actor, object, check.when(), place + "when", problems);
        }
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }

    private static void range(double value, int least, int most, String field, List<Problem> problems) {
        if (!(value >= least && value <= most)) problems.add(Problem.at(field, "cleansingRange", least, most));
    }

    private static void fields(ObjectType object, List<String> names, String place, List<Problem> problems) {
        names.forEach(name -> {
            if (object.find(name).filter(Importance::canBeFilled).isEmpty())
                problems.add(Problem.at(place, "unknownField", name, object.label()));
        });
    }

    private static boolean isBad(String text) {
        return text.isBlank() || text.length() > LONGEST_MESSAGE;
    }

    private void condition(Actor actor, ObjectType object, String when, String place, List<Problem> problems) {
        if (when.isBlank()) {
            problems.add(Problem.at(place, "cleansingCondition"));
            return;
        }
        try {
            reader.check(actor, Query.of(object.name(), new Filter.Text(when), 1));
            inspection.of(actor.workspace(), object.name()).condition(when);
        } catch (ProblemException wrong) {
            wrong.problems()
                    .forEach(each -> problems.add(new Problem(each.code(), place, null, each.args(), each.text())));
        }
    }
}
