package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Schema;
import shuke.kernel.transfer.ImportOptions.Wish;

/** Refuses wishes about columns and rows that make no sense, or that whoever asks may not have. */
@Component
class WishCheck {
    private final Access access;

    WishCheck(Access access) {
        this.access = access;
    }

    void check(Actor actor, ImportOptions options, Mapping mapping, List<SeenColumn> seen) {
        if (options.mapping().values().stream().anyMatch(Wish::changesSchema)) access.require(actor, Function.SCHEMA);
        var problems = new ArrayList<>(options.corrections().problems(mapping.headings()));
        seen.stream()
                .filter(column ->
                        column.more() > 0 && becomesChoices(options.mapping().get(column.heading())))
                .forEach(column -> problems.add(Problem.at(column.heading(), "importTooManyChoices", SeenColumn.MOST)));
        var sight = access.sight(actor);
        for (var column = 0; column < mapping.width(); column++) {
            var heading = mapping.headings().get(column);
            var target = mapping.targets().get(column);
            var wish = options.mapping().get(heading);
            if (wish == null || target == null) continue;
            if (!wish.add().isEmpty() && !isChosen(target.field().type()))
                problems.add(
                        Problem.at(heading, "importAddNowhere", target.field().label()));
            if (wish.create()) problems.addAll(making(actor, sight.schema(), options.object(), heading, target));
        }
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }

    static boolean becomesChoices(@Nullable Wish wish) {
        return wish != null && wish.newField() != null && wish.newField().type().equals(NewField.PICKLIST);
    }

    private static boolean isChosen(FieldType type) {
        return type instanceof FieldType.Picklist || type instanceof FieldType.MultiPicklist;
    }

    private List<Problem> making(Actor actor, Schema schema, String of, String heading, Target target) {
        var made = MadeLink.of(schema, target);
        if (made.isEmpty())
            return List.of(
                    Problem.at(heading, "importMakeNowhere", target.field().label()));
        var object = made.get().object();
        if (object.name().equals(of)) return List.of(Problem.at(heading, "importMakeOwn", object.plural()));
        if (!access.may(actor, object, Operation.CREATE))
            return List.of(Problem.at(heading, "importMayNotMake", object.plural()));
        var lacking = made.get().lacking();
        return lacking.isEmpty()
                ? List.of()
                : List.of(Problem.at(
                        heading,
                        "importMakeLacks",
                        object.plural(),
                        lacking.getFirst().label()));
    }
}
