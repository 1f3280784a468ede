package shuke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * What names in a condition mean to people.
 *
 * @param variables the objects of the records that {@code exists} names
 */
record Named(Schema schema, ObjectType object, Map<String, ObjectType> variables, Locale locale) {
    private static final Set<String> MOMENTS =
            Set.of("now", "today", "weekStart", "monthStart", "quarterStart", "yearStart", "date", "dateTime");

    Named {
        variables = Map.copyOf(variables);
    }

    Named with(Map<String, ObjectType> more) {
        return new Named(schema, object, more, locale);
    }

    /** The way to a value, in the words for its steps. */
    String label(Expr.Name name) {
        var words = new ArrayList<String>();
        var at = start(name);
        for (var step : steps(name)) {
            var field = at == null ? null : at.find(step).orElse(null);
            words.add(field == null ? other(at, step) : field.label().in(locale));
            at = field == null ? target(at, step) : target(field);
        }
        return String.join(" › ", words);
    }

    /** The field at the end of a name; null where it is none. */
    @Nullable
    Field field(Expr expr) {
        if (!(expr instanceof Expr.Name name)) {
            return null;
        }
        var at = start(name);
        Field field = null;
        for (var step : steps(name)) {
            field = at == null ? null : at.find(step).orElse(null);
            at = field == null ? target(at, step) : target(field);
        }
        return field;
    }

    boolean isTime(Expr expr) {
        if (expr instanceof Expr.Call call && call.target() == null && MOMENTS.contains(call.function())) {
            return true;
        }
        var field = field(expr);
        return field != null && (field.type() instanceof FieldType.Date || field.type() instanceof FieldType.DateTime);
    }

    /** What the children are that a name stands for. */
    Optional<ObjectType> children(Expr.Name name) {
        var at = start(name);
        var steps = steps(name);
        for (var step : steps.subList(0, steps.size() - 1)) {
            at = at == null ? null : at.find(step).map(this::target).orElse(null);
        }
        return at == null
                ? Optional.empty()
                : Children.find(schema, at, List.of(), steps.getLast()).map(Children::object);
    }

    private @Nullable ObjectType start(Expr.Name name) {
        return variables.getOrDefault(name.steps().getFirst(), object);
    }

    private List<String> steps(Expr.Name name) {
        var isVariable = variables.containsKey(name.steps().getFirst());
        return isVariable ? name.steps().subList(1, name.steps().size()) : name.steps();
    }

    /** One of the objects that a lookup may point to, records that point here, or a part of a value. */
    private String other(@Nullable ObjectType at, String step) {
        if (at != null) {
            var behind = Children.find(schema, at, List.of(), step);
            if (behind.isPresent()) {
                return behind.get().object().plural().in(locale);
            }
        }
        return schema.find(step).map(object -> object.label().in(locale)).orElse(step);
    }

    private @Nullable ObjectType target(Field field) {
        return switch (field.type()) {
            case FieldType.Lookup lookup
            when lookup.to().size() == 1 -> schema.find(lookup.to().getFirst()).orElse(null);
            case FieldType.FileRef _ -> schema.find("file").orElse(null);
            default -> null; // a lookup to several is followed by the name of one of them
        };
    }

    private @Nullable ObjectType target(@Nullable ObjectType at, String step) {
        return at == null ? schema.find(step).orElse(null) : null;
    }
}
