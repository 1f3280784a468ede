package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** Choices that a picklist gets behind those it has. */
final class AddedChoices {
    private AddedChoices() {}

    /** Those that are there already stay as they are; refused for a field without choices. */
    static Edit of(String object, Field was, List<Option> more) {
        var type = switch (was.type()) {
            case FieldType.Picklist p -> new FieldType.Picklist(together(p.options(), more), p.open());
            case FieldType.MultiPicklist m -> new FieldType.MultiPicklist(together(m.options(), more), m.open());
            default -> throw ProblemException.invalid(Problem.at(was.name(), "noOptions", was.label()));
        };
        var whole = JsonNodeFactory.instance.objectNode();
        TypeWriter.write(type, whole);
        var patch = JsonNodeFactory.instance.objectNode();
        patch.set("options", whole.path("options"));
        return Edit.ofField(object, was.name(), patch);
    }

    private static List<Option> together(List<Option> options, List<Option> more) {
        var all = new ArrayList<>(options);
        var known = options.stream().map(Option::value).collect(Collectors.toCollection(HashSet::new));
        more.stream().filter(option -> known.add(option.value())).forEach(all::add);
        return all;
    }
}
