package shuke.kernel.webhook;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Filter;
import shuke.kernel.outbound.Reach;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a definition for whoever reads by it: an address out of reach, what she may not read, a condition without a sense. */
@Component
class DefinitionCheck {
    private final Reach reach;
    private final Access access;
    private final RecordReader records;

    DefinitionCheck(Reach reach, Access access, RecordReader records) {
        this.reach = reach;
        this.access = access;
        this.records = records;
    }

    /** The definition that the JSON stands for, or a refusal with everything that is wrong with it. */
    Definition read(Actor reader, ObjectNode said) {
        var problems = new ArrayList<Problem>();
        var definition = DefinitionJson.read(said, problems);
        problems.addAll(problems(reader, definition));
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return definition;
    }

    private List<Problem> problems(Actor reader, Definition it) {
        var problems = new ArrayList<Problem>();
        reach.problem("url", it.url()).ifPresent(problems::add);
        var sight = access.sight(reader);
        for (var name : it.objects()) {
            var isReadable = sight.view()
                    .find(name)
                    .filter(object -> sight.may(object, Operation.READ))
                    .isPresent();
            if (!isReadable) problems.add(Problem.at("objects", "webhookObject", name));
        }
        if (problems.isEmpty() && it.objects().size() == 1) problems.addAll(problemsOf(reader, it));
        return problems;
    }

    private List<Problem> problemsOf(Actor reader, Definition it) {
        var problems = new ArrayList<Problem>();
        var object = access.sight(reader).view().object(it.objects().getFirst());
        it.fields().stream()
                .filter(field -> object.find(field).isEmpty())
                .forEach(field -> problems.add(Problem.at("fields", "webhookField", field)));
        var condition = it.condition();
        if (condition == null) return problems;
        try {
            records.check(reader, Query.of(object.name(), new Filter.Text(condition), 1));
        } catch (ProblemException senseless) {
            senseless
                    .problems()
                    .forEach(one ->
                            problems.add(new Problem(one.code(), "condition", one.row(), one.args(), one.text())));
        }
        return problems;
    }
}
