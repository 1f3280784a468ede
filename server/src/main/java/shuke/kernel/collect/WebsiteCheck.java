package shuke.kernel.collect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.collect.Definition.KnownBy;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a definition: visitors are found by fields that whoever says so may read, and that hold such values. */
@Component
class WebsiteCheck {
    private final Access access;

    WebsiteCheck(Access access) {
        this.access = access;
    }

    /** The definition that the JSON stands for, or a refusal with everything that is wrong with it. */
    Definition read(Actor actor, ObjectNode said) {
        var problems = new ArrayList<Problem>();
        var definition = DefinitionJson.read(said, problems);
        var sight = access.sight(actor);
        for (var at = 0; at < definition.knownBy().size(); at++) {
            check(sight, definition.knownBy().get(at), "knownBy." + at, problems);
        }
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return definition;
    }

    private static void check(Sight sight, KnownBy it, String at, List<Problem> problems) {
        var object = sight.view()
                .find(it.object())
                .filter(type -> sight.may(type, Operation.READ))
                .orElse(null);
        if (object == null) {
            problems.add(Problem.at(at + ".object", "websiteObject", it.object()));
            return;
        }
        if (it.fields().isEmpty()) problems.add(Problem.at(at, "websiteFields"));
        check(sight, object, it.externalId(), FieldType.Text.class, at + ".externalId", problems);
        check(sight, object, it.email(), FieldType.Email.class, at + ".email", problems);
        check(sight, object, it.phone(), FieldType.Phone.class, at + ".phone", problems);
    }

    private static void check(
            Sight sight,
            ObjectType object,
            @Nullable String name,
            Class<? extends FieldType> type,
            String at,
            List<Problem> problems) {
        if (name == null) return;
        var isRight = object.find(name)
                .filter(field -> type.isInstance(field.type()))
                .filter(field -> sight.right(object.name(), name).isReadable())
                .isPresent();
        if (!isRight) problems.add(Problem.at(at, "websiteField", name));
    }
}
