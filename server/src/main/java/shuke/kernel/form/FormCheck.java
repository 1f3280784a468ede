package shuke.kernel.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a definition for its keeper: an object that she may not make records of, a field that she may not fill. */
@Component
class FormCheck {
    private final Access access;

    FormCheck(Access access) {
        this.access = access;
    }

    /** The definition that the JSON stands for, or a refusal with everything that is wrong with it. */
    Definition read(Actor keeper, ObjectNode said) {
        var problems = new ArrayList<Problem>();
        var definition = DefinitionJson.read(said, problems);
        problems.addAll(problems(keeper, definition));
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return definition;
    }

    /** What keeps the form from writing what is sent, by the schema and the keeper's rights as they are now. */
    List<Problem> problems(Actor keeper, Definition it) {
        if (it.object().isEmpty() && it.entries().isEmpty() && it.sources().isEmpty()) return List.of(); // answers only
        var sight = access.sight(keeper);
        var object = sight.view()
                .find(it.object())
                .filter(type -> sight.may(type, Operation.CREATE))
                .orElse(null);
        if (object == null) return List.of(Problem.at("object", "formObject", it.object()));
        var problems = new ArrayList<Problem>();
        if (it.known() != Definition.Known.MAKE && !sight.may(object, Operation.READ)) {
            problems.add(Problem.at("known", "formKnownRead"));
        }
        if (it.known() == Definition.Known.FILL && !sight.may(object, Operation.EDIT)) {
            problems.add(Problem.at("known", "formKnownEdit"));
        }
        for (var at = 0; at < it.items().size(); at++)
            problems.addAll(problems(sight, object, it.items().get(at), at));
        missing(object, it).forEach(field -> problems.add(Problem.at("items", "formFieldMissing", field.label())));
        return problems;
    }

    private static List<Problem> problems(Sight sight, ObjectType object, Item item, int at) {
        return switch (item) {
            case Item.Question question -> List.of();
            case Item.Entry entry -> field(sight, object, entry.field(), at, false);
            case Item.Source source -> field(sight, object, source.field(), at, source.parameter() == null);
        };
    }

    /** @param isFixed whether no stranger says what it becomes, so that it may point to a record */
    private static List<Problem> field(Sight sight, ObjectType object, String name, int at, boolean isFixed) {
        var isRight = object.find(name)
                .filter(field -> !field.isComputed() && !field.readOnly())
                .filter(field -> !field.system() || (isFixed && name.equals(SystemFields.OWNER)))
                .filter(field -> sight.right(object.name(), name) == FieldRight.EDIT)
                .filter(field -> isFixed
                        ? !(field.type() instanceof FieldType.FileRef)
                        : Widget.of(field.type()).isPresent())
                .isPresent();
        return isRight ? List.of() : List.of(Problem.at("items." + at, "formField", name));
    }

    private static Stream<Field> missing(ObjectType object, Definition it) {
        var named = named(it);
        return object.fields().stream()
                .filter(field -> field.required() && !field.system() && !field.isComputed() && !field.readOnly())
                .filter(field -> field.defaultValue() == null && !named.contains(field.name()));
    }

    /** The fields that a form writes, and no others. */
    private static Set<String> named(Definition it) {
        return Stream.concat(
                        it.entries().stream().map(Item.Entry::field),
                        it.sources().stream().map(Item.Source::field))
                .collect(Collectors.toSet());
    }
}
