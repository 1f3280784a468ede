package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Keeps new objects off the tables that rooms made for themselves. */
final class TakenTables {
    private TakenTables() {}

    static void refuse(Schema before, TablePlan plan, ActualTables actual) {
        Set<String> known = before.objects().stream().map(ObjectType::table).collect(Collectors.toSet());
        var problems = new ArrayList<Problem>();
        for (var table : plan.tables()) {
            var there = actual.tables().get(table.name());
            if (there != null && !there.ours() && !known.contains(table.name())) {
                problems.add(Problem.at("object", "nameTaken", table.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
