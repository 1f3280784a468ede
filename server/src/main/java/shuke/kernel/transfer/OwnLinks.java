package shuke.kernel.transfer;

import java.util.Set;
import java.util.stream.Collectors;
import shuke.kernel.record.Outcome;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/**
 * The fields by which records of an object point to each other, such as a company to its parent: what they name may stand
 * further down in the same file.
 */
record OwnLinks(Set<String> fields) {
    OwnLinks {
        fields = Set.copyOf(fields);
    }

    static OwnLinks of(ObjectType object) {
        return new OwnLinks(object.fields().stream()
                .filter(field -> switch (field.type()) {
                    case FieldType.Lookup lookup -> lookup.to().contains(object.name());
                    case FieldType.LookupMany many -> many.to().equals(object.name());
                    default -> false;
                })
                .map(field -> field.name())
                .collect(Collectors.toSet()));
    }

    /** True for a row that lacks nothing but records that another row may bring. */
    boolean areMissingIn(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var problems, var _)
                && problems.stream()
                        .allMatch(problem -> problem.code().equals("linkNotFound") && fields.contains(problem.field()));
    }
}
