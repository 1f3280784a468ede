package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Path;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * A path that somebody wrote, followed to its end.
 *
 * @param field the field it ends at
 * @param holder the object that has this field
 * @param part the part of the field's value that is meant; null for the whole
 */
record Route(
        Path path, ObjectType holder, Field field, @Nullable String part) {
    private static final int DEEPEST = 6;

    static Route of(Schema schema, ObjectType object, String written) {
        var steps = List.of(written.split("\\.", -1));
        if (steps.size() > DEEPEST) {
            throw ProblemException.invalid(Problem.at(written, "pathTooLong", DEEPEST));
        }
        var holder = object;
        for (var i = 0; ; i++) {
            var step = steps.get(i);
            var field = holder.find(step).orElse(null);
            if (field == null) {
                throw ProblemException.invalid(at(Unknown.field(step, holder), written));
            }
            if (i == steps.size() - 1) {
                return new Route(new Path(steps), schema.complete().object(holder.name()), field, null);
            }
            if (!(field.type() instanceof FieldType.Lookup lookup)) {
                return part(steps, i, schema.complete().object(holder.name()), field, written);
            }
            var several = lookup.to().size() > 1;
            if (several && (!lookup.to().contains(steps.get(i + 1)) || i + 2 >= steps.size())) {
                throw ProblemException.invalid(
                        Problem.at(written, "pathNeedsTarget", step, String.join(", ", lookup.to())));
            }
            holder = schema.object(several ? steps.get(++i) : lookup.to().getFirst());
        }
    }

    private static Route part(List<String> steps, int at, ObjectType holder, Field field, String written) {
        var part = steps.get(at + 1);
        if (at + 2 != steps.size() || !parts(field.type()).contains(part)) {
            throw ProblemException.invalid(
                    Problem.at(written, "unknownPart", part, String.join(", ", parts(field.type()))));
        }
        return new Route(new Path(steps), holder, field, part);
    }

    private static List<String> parts(FieldType type) {
        return switch (type) {
            case FieldType.Person p -> List.of("family", "given");
            case FieldType.MoneyAmount m -> List.of("amount", "currency");
            case FieldType.PostalAddress a -> List.of("country", "province", "city", "district", "street", "postcode");
            case FieldType.Geo g -> List.of("lat", "lon");
            default -> List.of();
        };
    }

    private static Problem at(Problem problem, String written) {
        return new Problem(problem.code(), written, null, problem.args(), problem.text());
    }

    /** The way to the whole value of which this is a part. */
    Route whole() {
        return part == null
                ? this
                : new Route(new Path(path.steps().subList(0, path.steps().size() - 1)), holder, field, null);
    }

    /** The path to another field of the same holder. */
    Path beside(String other) {
        var steps = new ArrayList<>(path.steps());
        steps.set(steps.size() - 1, other);
        return new Path(steps);
    }

    /** The path one further. */
    Path further(String... next) {
        var steps = new ArrayList<>(path.steps());
        steps.addAll(List.of(next));
        return new Path(steps);
    }
}
