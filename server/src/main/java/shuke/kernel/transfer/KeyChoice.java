package shuke.kernel.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.transfer.ImportOptions.Mode;

/** Decides by which field an import finds the records it changes, and whether the file holds what new records need. */
final class KeyChoice {
    private KeyChoice() {}

    /** The key; null for an import that only creates. Refuses a file without what it needs. */
    static @Nullable String of(ObjectType object, ImportOptions options, Mapping mapping) {
        if (options.mode() == Mode.CREATE) {
            requireColumns(object, mapping);
            return null;
        }
        var key = options.key();
        if (key == null) {
            return candidates(object)
                    .map(Field::name)
                    .filter(mapping::has)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid(Problem.at("key", "importKeyNeeded")));
        }
        if (object.find(key).filter(KeyChoice::canBe).isEmpty()) {
            throw ProblemException.invalid(Problem.at("key", "importBadKey", key, object.label()));
        }
        if (!mapping.has(key)) throw ProblemException.invalid(Problem.at("key", "importKeyNotInFile", key));
        return key;
    }

    /** What tells records apart, the surest first. */
    static Stream<Field> candidates(ObjectType object) {
        return Stream.concat(
                Stream.concat(
                        object.find("id").stream(), object.fields().stream().filter(Field::unique)),
                object.find("externalId").stream());
    }

    private static boolean canBe(Field field) {
        return Paths.isWritable(field)
                && switch (field.type()) {
                    case FieldType.Lookup lookup -> false;
                    case FieldType.LookupMany many -> false;
                    case FieldType.FileRef file -> false;
                    default -> true;
                };
    }

    private static void requireColumns(ObjectType object, Mapping mapping) {
        var problems = needed(object)
                .filter(field -> !mapping.has(field.name()))
                .map(field -> Problem.at(field.name(), "importColumnMissing", field.label(), shown(mapping)))
                .toList();
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
    }

    /** The fields that every new record needs to be told. */
    static Stream<Field> needed(ObjectType object) {
        return object.fields().stream()
                .filter(field ->
                        field.required() && !field.system() && !field.isComputed() && field.defaultValue() == null);
    }

    private static String shown(Mapping mapping) {
        return String.join(", ", firstOf(mapping.headings()));
    }

    private static List<String> firstOf(List<String> headings) {
        return headings.subList(0, Math.min(headings.size(), 20));
    }
}
