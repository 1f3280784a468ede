package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;

/** Whether records would still be accepted as they are: by the parsers and the rules of the way in, as they are today. */
@Service
public class Validity {
    private final Inspection inspection;

    Validity(Inspection inspection) {
        this.inspection = inspection;
    }

    /**
     * What is wrong with each of the records, those with nothing wrong left out. Refused with 404 for an object that there is not.
     *
     * @param rows as the program reads them, with all their fields
     */
    public Map<UUID, List<Problem>> problems(Workspace workspace, String object, List<Row> rows) {
        var inspector = inspection.of(workspace, object);
        var wrong = new LinkedHashMap<UUID, List<Problem>>();
        for (var row : rows) {
            var found = values(inspector, row);
            if (!found.isEmpty()) wrong.put(row.id(), found);
        }
        inspector
                .broken(rows)
                .forEach((id, problems) ->
                        wrong.computeIfAbsent(id, i -> new ArrayList<>()).addAll(problems));
        return wrong;
    }

    private static List<Problem> values(Inspector inspector, Row row) {
        var found = new ArrayList<Problem>();
        for (var field : inspector.object().fields()) {
            var value = row.get(field.name());
            if (inspector.verdict(field, value) instanceof Verdict.Wrong(var problem)) {
                found.add(problem);
            } else if (value == null && field.required() && !field.system() && !field.isComputed()) {
                found.add(Problem.at(field.name(), "required", field.label()));
            }
        }
        return found;
    }
}
