package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/** What the headings of a file mean without being told: names, labels in both languages, aliases. */
final class KnownHeadings {
    /** How sure a meaning is; where two columns mean the same field, the surer one has it. */
    enum Sureness {
        /** Spelled as a mapping spells it. */
        PATH,
        LABEL,
        NAME,
        /** A key that belongs to one record rather than a name that several may have. */
        KEY,
        ALIAS,
        INSIDE,
        /** Of what every record has, such as when it was made; a field of its own for that is meant rather. */
        SYSTEM,
        PREFIXED,
        /** The number of somebody in another program; a column with the name is meant rather. */
        NUMBERED
    }

    record Meaning(Target target, Sureness sureness) {}

    private static final List<String> CURRENCY =
            List.of("Currency", "Currency Code", "Currency ISO Code", "币种", "货币", "币别");

    /** What address books and shops put in front of the parts of the address that counts. */
    private static final List<String> ADDRESS =
            List.of("Address", "Address 1", "Default Address", "Primary Address", "Primary", "Business", "Work");

    private final Paths paths;
    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    KnownHeadings(Paths paths) {
        this.paths = paths;
        var fields = paths.object().fields().stream()
                .filter(paths::canBring)
                .filter(field -> !(field.type() instanceof FieldType.Id)) // ids of other systems are no ids here
                .toList();
        fields.forEach(this::learnWhole);
        fields.forEach(this::learnInside);
        fields.forEach(this::learnCurrency);
        fields.forEach(this::learnPerson);
        fields.stream()
                .filter(field -> field.type() instanceof FieldType.PostalAddress)
                .findFirst()
                .ifPresent(this::learnAddress);
        paths.object().find("externalId").ifPresent(field -> learn("id", Target.whole(field), Sureness.PREFIXED));
    }

    private void learnWhole(Field field) {
        var target = Target.whole(field);
        learn(field.label().zh(), target, field.system() ? Sureness.SYSTEM : Sureness.LABEL);
        learn(field.label().en(), target, field.system() ? Sureness.SYSTEM : Sureness.LABEL);
        learn(field.name(), target, field.system() ? Sureness.SYSTEM : Sureness.NAME);
        field.aliases().forEach(alias -> learn(alias, target, field.system() ? Sureness.SYSTEM : Sureness.ALIAS));
    }

    private void learnInside(Field field) {
        field.innerAliases()
                .forEach((inside, aliases) -> paths.find(field.name() + "." + inside)
                        .ifPresent(target -> aliases.forEach(alias ->
                                learn(alias, target, paths.isMailOf(target) ? Sureness.KEY : Sureness.INSIDE))));
        for (var part : Paths.parts(field.type())) {
            var target = Target.inside(field, part);
            learn(field.name() + part, target, Sureness.INSIDE);
            learn(field.label().en() + part, target, Sureness.INSIDE);
        }
    }

    /** “Currency of value”, “Amount Currency”; plain “Currency” is that of the first amount of a row, and of all that have none. */
    private void learnCurrency(Field field) {
        if (!(field.type() instanceof FieldType.MoneyAmount)) return;
        var target = Target.inside(field, CurrencyColumns.PART);
        var names = Stream.of(field.name(), field.label().en(), field.label().zh());
        Stream.concat(names, field.aliases().stream())
                .forEach(name -> CURRENCY.forEach(word -> {
                    learn(name + word, target, Sureness.INSIDE);
                    learn(word + "of" + name, target, Sureness.INSIDE);
                }));
        CURRENCY.forEach(word -> learn(word, target, Sureness.PREFIXED));
    }

    /** “Owner ID”, “CreatedById”, “负责人编号”. */
    private void learnPerson(Field field) {
        var target = Target.whole(field);
        if (Owners.named(target).isEmpty()) return;
        var names = Stream.of(field.name(), field.label().zh(), field.label().en());
        Stream.concat(names, field.aliases().stream())
                .forEach(name ->
                        Stream.of("ID", "编号", "工号").forEach(number -> learn(name + number, target, Sureness.NUMBERED)));
    }

    private void learnAddress(Field field) {
        field.innerAliases()
                .forEach((part, aliases) -> paths.find(field.name() + "." + part)
                        .ifPresent(target -> aliases.forEach(alias ->
                                ADDRESS.forEach(prefix -> learn(prefix + " " + alias, target, Sureness.PREFIXED)))));
    }

    private void learn(String heading, Target target, Sureness sureness) {
        meanings.computeIfAbsent(Heading.folded(heading), folded -> new ArrayList<>())
                .add(new Meaning(target, sureness));
    }

    /**
     * All that a heading may mean.
     *
     * @param key the field that finds records; null when none was named
     */
    List<Meaning> meanings(String heading, @Nullable String key) {
        var isId = heading.equals("id") && !"id".equals(key);
        var spelled = isId ? List.<Meaning>of() : spelled(heading);
        if (!spelled.isEmpty()) return spelled;
        var known = known(Heading.folded(heading));
        return known.isEmpty() ? withoutUnit(heading) : known;
    }

    private List<Meaning> spelled(String heading) {
        return paths.find(heading).map(target -> new Meaning(target, Sureness.PATH)).stream()
                .toList();
    }

    /** “Amount (USD)” is the amount; that its numbers are dollars is heeded when they are read. */
    private List<Meaning> withoutUnit(String heading) {
        var bare = HeadingUnit.bare(heading);
        if (bare == null) return List.of();
        return prefixed(known(Heading.folded(bare)).stream()
                .filter(meaning ->
                        HeadingUnit.of(heading, meaning.target().field().type()) != null));
    }

    private List<Meaning> known(String folded) {
        var known = meanings.getOrDefault(folded, List.of());
        return known.isEmpty() ? withoutPrefix(folded) : known;
    }

    /** “Deal Stage” in a file of opportunities is their stage. */
    private List<Meaning> withoutPrefix(String folded) {
        return prefixes(paths.object())
                .map(Heading::folded)
                .filter(prefix -> folded.length() > prefix.length() && folded.startsWith(prefix))
                .map(prefix -> meanings.getOrDefault(folded.substring(prefix.length()), List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> prefixed(found.stream()))
                .orElse(List.of());
    }

    private static List<Meaning> prefixed(Stream<Meaning> meanings) {
        return meanings.map(meaning -> meaning.sureness() == Sureness.NUMBERED
                        ? meaning
                        : new Meaning(meaning.target(), Sureness.PREFIXED))
                .toList();
    }

    private static Stream<String> prefixes(ObjectType object) {
        var names = Stream.of(object.name(), object.label().zh(), object.label().en());
        return Stream.concat(names, object.aliases().stream()).filter(name -> !name.isBlank());
    }
}
