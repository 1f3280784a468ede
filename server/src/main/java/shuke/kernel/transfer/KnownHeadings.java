package shuke.kernel.transfer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/** What the headings of a file mean without being told: names, labels in both languages, aliases. */
final class KnownHeadings {
    /** How sure a meaning is; where two columns mean the same field, the surer one has it. */
    enum Sureness {
        NAME,
        LABEL,
        ALIAS,
        INSIDE,
        PREFIXED
    }

    record Meaning(Target target, Sureness sureness) {}

    private final Paths paths;
    private final Map<String, Meaning> meanings = new HashMap<>();

    KnownHeadings(Paths paths) {
        this.paths = paths;
        var fields = paths.object().fields().stream()
                .filter(paths::canBring)
                .filter(field -> !(field.type() instanceof FieldType.Id)) // ids of other systems are no ids here
                .toList();
        for (var field : fields) learn(field.name(), Target.whole(field), Sureness.NAME);
        for (var field : fields) {
            learn(field.label().zh(), Target.whole(field), Sureness.LABEL);
            learn(field.label().en(), Target.whole(field), Sureness.LABEL);
        }
        for (var field : systemFieldsLast(fields)) {
            field.aliases().forEach(alias -> learn(alias, Target.whole(field), Sureness.ALIAS));
        }
        fields.forEach(this::learnInside);
        paths.object().find("externalId").ifPresent(field -> learn("id", Target.whole(field), Sureness.PREFIXED));
    }

    /** A ticket's “Create Date” is when it was reported; only where no field is called so, it is when the record was made. */
    private static List<Field> systemFieldsLast(List<Field> fields) {
        return fields.stream().sorted(Comparator.comparing(Field::system)).toList();
    }

    private void learnInside(Field field) {
        field.innerAliases()
                .forEach((inside, aliases) -> paths.find(field.name() + "." + inside)
                        .ifPresent(target -> aliases.forEach(alias -> learn(alias, target, Sureness.INSIDE))));
        for (var part : Paths.parts(field.type())) {
            var target = Target.inside(field, part);
            learn(field.name() + part, target, Sureness.INSIDE);
            learn(field.label().en() + part, target, Sureness.INSIDE);
        }
    }

    private void learn(String heading, Target target, Sureness sureness) {
        meanings.putIfAbsent(Heading.folded(heading), new Meaning(target, sureness));
    }

    /** @param key the field that finds records; null when none was named */
    Optional<Meaning> meaning(String heading, @Nullable String key) {
        var isPath = heading.indexOf('.') > 0 || ("id".equals(key) && heading.equals("id"));
        var exact = isPath ? paths.find(heading) : Optional.<Target>empty();
        return exact.map(target -> new Meaning(target, Sureness.NAME))
                .or(() -> known(Heading.folded(heading)))
                .or(() -> withoutUnit(heading));
    }

    /** “Amount (USD)” is the amount; that its numbers are dollars is heeded when they are read. */
    private Optional<Meaning> withoutUnit(String heading) {
        var bare = HeadingUnit.bare(heading);
        return bare == null
                ? Optional.empty()
                : known(Heading.folded(bare))
                        .filter(meaning ->
                                HeadingUnit.of(heading, meaning.target().field().type()) != null)
                        .map(meaning -> new Meaning(meaning.target(), Sureness.PREFIXED));
    }

    private Optional<Meaning> known(String folded) {
        var meaning = meanings.get(folded);
        return meaning != null ? Optional.of(meaning) : withoutPrefix(folded);
    }

    /** “Deal Stage” in a file of opportunities is their stage. */
    private Optional<Meaning> withoutPrefix(String folded) {
        return prefixes(paths.object())
                .map(Heading::folded)
                .filter(prefix -> folded.length() > prefix.length() && folded.startsWith(prefix))
                .flatMap(prefix -> Stream.ofNullable(meanings.get(folded.substring(prefix.length()))))
                .findFirst()
                .map(meaning -> new Meaning(meaning.target(), Sureness.PREFIXED));
    }

    private static Stream<String> prefixes(ObjectType object) {
        var names = Stream.of(object.name(), object.label().zh(), object.label().en());
        return Stream.concat(names, object.aliases().stream()).filter(name -> !name.isBlank());
    }
}
