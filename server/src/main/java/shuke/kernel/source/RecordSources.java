package shuke.kernel.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
import shuke.kernel.access.Sight;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.source.GoldenWriting.Case;
import shuke.kernel.source.WorkingOut.Chosen;
import shuke.kernel.source.WorkingOut.Why;

/** What sources say of one record, field by field, and what somebody does about it. Rights and masks are those of the record's own values. */
@Service
public class RecordSources {
    private final SourceStore sources;
    private final SourceRules rules;
    private final VersionStore versions;
    private final GoldenStore goldens;
    private final GoldenWriting writing;
    private final RecordReader reader;
    private final Access access;
    private final Audit audit;

    RecordSources(
            SourceStore sources,
            SourceRules rules,
            VersionStore versions,
            GoldenStore goldens,
            GoldenWriting writing,
            RecordReader reader,
            Access access,
            Audit audit) {
        this.sources = sources;
        this.rules = rules;
        this.versions = versions;
        this.goldens = goldens;
        this.writing = writing;
        this.reader = reader;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A version, without its values.
     *
     * @param version its key is null where it would tell what the actor may not read
     */
    public record From(
            Source source, Version version, @Nullable String key) {}

    /**
     * A field of which a source says something.
     *
     * @param value as the record has it; a mask where the actor sees no more
     * @param from the version that the rules take it from; null for none
     * @param why what decided, a word of the API
     * @param isPinned whether somebody took the value of that version
     * @param values by version; left out where it says nothing of the field
     * @param isChoosable whether the actor may take another one
     */
    public record Line(
            String field,
            @Nullable Object value,
            @Nullable UUID from,
            String why,
            boolean isPinned,
            Map<UUID, @Nullable Object> values,
            boolean isChoosable) {}

    /** @param from in the order of the sources; empty where no source knows the record */
    public record Told(List<From> from, List<Line> fields) {}

    /** Refuses with 404 a record that the actor does not see. */
    public Told of(Actor actor, String object, UUID record) {
        var row = reader.read(actor, object, record);
        var workspace = actor.workspace();
        var kept = versions.of(workspace, object, List.of(record)).getOrDefault(record, List.of());
        if (kept.isEmpty()) return new Told(List.of(), List.of());
        var sight = access.sight(actor);
        var type = sight.schema().object(object);
        var chosen = chosen(actor, type, record, kept);
        var isEditable = reader.isEditable(actor, object, record);
        var labels = labels(actor, type, kept);
        var lines = new ArrayList<Line>();
        for (var field : type.fields()) {
            var right = sight.right(object, field.name());
            var it = chosen.get(field.name());
            if (it != null && right != FieldRight.HIDDEN && !isEmpty(it)) {
                var isChoosable = isEditable && right == FieldRight.EDIT;
                lines.add(line(field, right, row, it, kept, labels, isChoosable));
            }
        }
        return new Told(from(sight, type, sources.all(workspace), kept), lines);
    }

    /** Neither the record has a value, nor any source. */
    private static boolean isEmpty(Chosen it) {
        return it.why() == Why.NONE && it.value() == null;
    }

    private Map<String, Chosen> chosen(Actor actor, ObjectType type, UUID record, List<Version> kept) {
        var workspace = actor.workspace();
        var all = reader.read(Actor.system(workspace), type.name(), record);
        var present = new HashMap<String, @Nullable Object>();
        all.values().forEach((name, value) -> present.put(name, HeldValues.plain(value)));
        var golden = goldens.of(workspace, type.name(), List.of(record)).getOrDefault(record, Golden.NEW);
        return new WorkingOut(type, rules.of(workspace, type), sources.all(workspace))
                .choose(present, kept, golden, Set.of());
    }

    private static Line line(
            Field field,
            FieldRight right,
            Row row,
            Chosen it,
            List<Version> kept,
            Map<Ref, Ref> labels,
            boolean isChoosable) {
        var values = new LinkedHashMap<UUID, @Nullable Object>();
        for (var version : kept) {
            if (version.values().containsKey(field.name())) {
                values.put(version.id(), shown(field, right, version.values().get(field.name()), labels));
            }
        }
        return new Line(
                field.name(),
                row.get(field.name()),
                it.from(),
                it.why().text(),
                it.why() == Why.PINNED,
                values,
                isChoosable);
    }

    private static @Nullable Object shown(Field field, FieldRight right, @Nullable Object held, Map<Ref, Ref> labels) {
        var value = HeldValues.value(field.type(), held);
        if (!right.isReadable()) return Masks.of(field, value);
        return value instanceof Ref ref ? labels.getOrDefault(ref, ref) : value;
    }

    private static List<From> from(Sight sight, ObjectType type, List<Source> all, List<Version> kept) {
        var from = new ArrayList<From>();
        for (var source : all) {
            kept.stream()
                    .filter(version -> version.source().equals(source.id()))
                    .forEach(version -> from.add(
                            new From(source, version, tellsValue(sight, type, version) ? null : version.key())));
        }
        return from;
    }

    /** Whether the key stands in a value that the actor may not read. */
    private static boolean tellsValue(Sight sight, ObjectType type, Version version) {
        return version.values().entrySet().stream()
                .filter(each -> !sight.right(type.name(), each.getKey()).isReadable())
                .anyMatch(each -> letters(String.valueOf(each.getValue())).contains(letters(version.key())));
    }

    /** However it is written, with the code of a country or without. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What the records are called that sources point to, as far as the actor sees them. */
    private Map<Ref, Ref> labels(Actor actor, ObjectType type, Collection<Version> kept) {
        var wanted = new HashMap<String, Set<UUID>>();
        kept.stream()
                .flatMap(version -> version.refs(type).stream())
                .forEach(ref -> wanted.computeIfAbsent(ref.object(), o -> new LinkedHashSet<>())
                        .add(ref.id()));
        var labels = new HashMap<Ref, Ref>();
        var schema = access.sight(actor).view();
        wanted.forEach((target, ids) -> schema.find(target)
                .ifPresent(known -> reader.read(actor, target, ids).forEach((id, row) -> {
                    var name = row.get(known.nameField());
                    labels.put(
                            new Ref(target, id),
                            new Ref(target, id, Plain.of(name) instanceof String label ? label : null));
                })));
        return labels;
    }

    /**
     * From now on the field has the value of this version, whatever the rules say. Refused where the version has none, is not of the
     * record, or the actor may not change the field.
     */
    @Transactional
    public Told take(Actor actor, String object, UUID record, String field, UUID version) {
        admit(actor, object, record, field);
        var one = versions.of(actor.workspace(), object, List.of(record)).getOrDefault(record, List.of()).stream()
                .filter(each -> each.id().equals(version))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (one.values().get(field) == null) throw ProblemException.invalid(Problem.at(field, "sourceSaysNothing"));
        note(actor, object, record, field, version);
        return apply(actor, object, record, field, golden -> golden.pinned(field, version));
    }

    /** From now on the rules decide again, also where somebody gave the value by hand. */
    @Transactional
    public Told release(Actor actor, String object, UUID record, String field) {
        admit(actor, object, record, field);
        note(actor, object, record, field, null);
        return apply(actor, object, record, field, golden -> golden.released(field));
    }

    private void admit(Actor actor, String object, UUID record, String field) {
        reader.read(actor, object, record);
        var sight = access.sight(actor);
        sight.view().object(object).field(field);
        if (sight.right(object, field) != FieldRight.EDIT || !reader.isEditable(actor, object, record)) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.at(field, "forbidden"));
        }
    }

    private void note(Actor actor, String object, UUID record, String field, @Nullable UUID version) {
        audit.note(
                actor,
                Event.of(Action.SOURCE_CHOSEN, object)
                        .about(record)
                        .with(field, null, version == null ? null : version.toString()));
    }

    private Told apply(Actor actor, String object, UUID record, String field, UnaryOperator<Golden> pinning) {
        var wrong = writing.apply(
                actor, object, List.of(new Case(record, false, List.of(), Set.of(), Set.of(field), pinning)));
        if (!wrong.isEmpty())
            throw ProblemException.invalid(wrong.values().iterator().next());
        return of(actor, object, record);
    }
}
