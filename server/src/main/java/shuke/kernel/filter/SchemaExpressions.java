package shuke.kernel.filter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.ExpressionChecker;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * Reads every expression in the definitions of a schema before it comes into force. What is evaluated on one record may not ask
 * for children; what is summed up and stored may depend on the summed record alone, as nothing else keeps the sum right.
 */
@Component
public final class SchemaExpressions implements ExpressionChecker {
    @Override
    public void check(Schema candidate, ObjectType object, List<Problem> into) {
        for (var field : object.fields()) {
            new Check(candidate, object, object.name() + "." + field.name(), into).field(field);
        }
        for (var rule : object.rules()) {
            var place = object.name() + ".rules." + rule.name();
            new Check(candidate, object, place, into).condition("when", rule.when());
        }
        for (var waiting : object.waits()) {
            var place = object.name() + ".waits." + waiting.name();
            new Check(candidate, object, place, into).condition("when", waiting.when());
        }
    }

    /** One definition's expressions. */
    private record Check(Schema schema, ObjectType object, String place, List<Problem> into) {
        void field(Field field) {
            condition("shownWhen", field.when().shown());
            condition("requiredWhen", field.when().required());
            condition("readOnlyWhen", field.when().readOnly());
            var given = field.defaultValue();
            if (given != null) {
                check("default", this::requireOwn, () -> expression(given, field.type()));
            }
            switch (field.type()) {
                case FieldType.Formula formula ->
                    check("expression", checked -> {}, () -> expression(formula.expression(), formula.result()));
                case FieldType.RollUp rollUp -> rollUp(rollUp);
                default -> {}
            }
        }

        void condition(String member, @Nullable String text) {
            if (text != null) {
                check(member, this::requireNoChildren, () -> condition(text, object));
            }
        }

        private void rollUp(FieldType.RollUp rollUp) {
            var child = schema.object(rollUp.object());
            var filter = rollUp.filter();
            if (filter != null) {
                check("filter", this::requireStored, () -> condition(filter, child));
            }
            var summed = rollUp.field() == null ? null : child.field(rollUp.field());
            if (summed != null && summed.type() instanceof FieldType.Formula formula) {
                check(
                        "field",
                        this::requireStored,
                        () -> Conditions.expression(formula.expression(), child, schema, formula.result()));
            }
        }

        private Checked condition(String text, ObjectType of) {
            return Conditions.condition(new Filter.Text(text), of, schema);
        }

        private Checked expression(String text, FieldType type) {
            return Conditions.expression(text, object, schema, type);
        }

        private void check(String member, Consumer<Checked> further, Supplier<Checked> checked) {
            try {
                further.accept(checked.get());
            } catch (ProblemException wrong) {
                wrong.problems().forEach(problem -> into.add(moved(problem, member)));
            }
        }

        private Problem moved(Problem problem, String member) {
            return new Problem(problem.code(), place + "." + member, null, problem.args(), problem.text());
        }

        private void requireNoChildren(Checked checked) {
            if (checked.asksForChildren()) {
                throw Spot.NONE.refuse("childrenInRecord");
            }
        }

        private void requireOwn(Checked checked) {
            requireNoChildren(checked);
            checked.reads().stream()
                    .filter(path -> path.steps().size() > 1)
                    .findFirst()
                    .ifPresent(path -> {
                        throw Spot.NONE.refuse("ownOnly", path.toString());
                    });
        }

        private void requireStored(Checked checked) {
            requireOwn(checked);
            if (!checked.isStable()) {
                throw Spot.NONE.refuse("unstable");
            }
        }
    }
}
