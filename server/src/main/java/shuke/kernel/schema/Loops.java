package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Mentions.Mention;

/** Finds formulas and roll-ups that need themselves, however far around. */
final class Loops {
    private final Schema schema;
    private final Map<Mention, Set<Mention>> needs = new LinkedHashMap<>();
    private final Set<Mention> done = new LinkedHashSet<>();
    private final List<Mention> path = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Loops(Schema schema) {
        this.schema = schema;
    }

    static List<Problem> in(Schema schema) {
        var loops = new Loops(schema);
        schema.objects().forEach(object -> object.fields().forEach(field -> loops.add(object, field)));
        List.copyOf(loops.needs.keySet()).forEach(loops::visit);
        return loops.problems;
    }

    private void add(ObjectType object, Field field) {
        var needed = new LinkedHashSet<Mention>();
        switch (field.type()) {
            case FieldType.Formula formula -> needed.addAll(Mentions.in(schema, object, formula.expression()));
            case FieldType.RollUp rollUp -> {
                var from = schema.object(rollUp.object());
                needed.add(new Mention(from.name(), rollUp.via()));
                needed.addAll(Mentions.in(schema, from, rollUp.field()));
                needed.addAll(Mentions.in(schema, from, rollUp.filter()));
            }
            default -> {} // everything else is entered, not worked out
        }
        if (!needed.isEmpty()) {
            needs.put(new Mention(object.name(), field.name()), needed);
        }
    }

    private void visit(Mention mention) {
        var start = path.indexOf(mention);
        if (start >= 0) {
            var loop = new ArrayList<>(path.subList(start, path.size()));
            loop.add(mention);
            problems.add(Problem.at(
                    mention.toString(),
                    "formulaLoop",
                    String.join(" → ", loop.stream().map(Mention::toString).toList())));
            return;
        }
        if (done.contains(mention)) {
            return;
        }
        path.add(mention);
        needs.getOrDefault(mention, Set.of()).forEach(this::visit);
        path.removeLast();
        done.add(mention);
    }
}
