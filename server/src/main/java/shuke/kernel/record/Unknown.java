package shuke.kernel.record;

import shuke.kernel.base.Nearest;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.ObjectType;

/** A field that is not there, with the nearest one that is. */
final class Unknown {
    private Unknown() {}

    static Problem field(String name, ObjectType object) {
        return Nearest.to(name, object.fieldsByName().keySet())
                .map(near -> Problem.at(name, "unknownFieldNear", name, object.label(), near))
                .orElseGet(() -> Problem.at(name, "unknownField", name, object.label()));
    }
}
