package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;
import shuke.kernel.record.History;
import shuke.kernel.record.Holdings;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** Who may make which records one, and take that back: whoever may change all of them and delete those that go. */
@Component
class Admission {
    /** People sign in, teams are what rights follow from, and of files the bytes count: none of them is a description of something. */
    private static final Set<String> NEVER = Set.of(SystemFields.USER, "team", "file");

    private static final String RECORDS = "ids";

    private final Access access;
    private final History histories;

    Admission(Access access, History histories) {
        this.access = access;
        this.histories = histories;
    }

    /** The object as the actor knows it, or a refusal. */
    ObjectType object(Actor actor, String object) {
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        if (NEVER.contains(object)) throw ProblemException.invalid(Problem.of("mergeNever", type.plural()));
        access.require(sight, type, Operation.READ);
        access.require(sight, type, Operation.EDIT);
        access.require(sight, type, Operation.DELETE);
        return type;
    }

    /** Refuses records that are gone, that the actor may not change, and that are others than she has seen. */
    void records(Actor actor, MergeOrder order, String object, Map<UUID, Holdings.Holding> holdings) {
        refuse(Kind.NOT_FOUND, order, "mergeRecordGone", id -> {
            var holding = holdings.get(id);
            return holding == null || holding.deletedAt() != null || !holding.isSeen();
        });
        refuse(
                Kind.FORBIDDEN,
                order,
                "mergeRecordNotYours",
                id -> !holding(holdings, id).isEditable());
        stale(actor, order, object, holdings);
    }

    private static Holdings.Holding holding(Map<UUID, Holdings.Holding> holdings, UUID id) {
        return Objects.requireNonNull(holdings.get(id));
    }

    private static void refuse(Kind kind, MergeOrder order, String code, Predicate<UUID> isWrong) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < order.ids().size(); i++) {
            if (isWrong.test(order.ids().get(i)))
                problems.add(Problem.at(RECORDS, code).inRow(i + 1));
        }
        if (!problems.isEmpty()) throw new ProblemException(kind, problems, Map.of());
    }

    private void stale(Actor actor, MergeOrder order, String object, Map<UUID, Holdings.Holding> holdings) {
        var problems = new ArrayList<Problem>();
        var versions = new LinkedHashMap<String, Object>();
        for (var i = 0; i < order.ids().size(); i++) {
            var id = order.ids().get(i);
            var now = holding(holdings, id).row().version();
            var seen = order.versions().get(id);
            if (seen != null && seen != now) {
                versions.put(id.toString(), now);
                problems.add(stale(actor, object, id, now - seen).inRow(i + 1));
            }
        }
        if (!problems.isEmpty()) throw new ProblemException(Kind.CONFLICT, problems, Map.of("versions", versions));
    }

    /** What was changed since and by whom, as far as the actor may see it. */
    private Problem stale(Actor actor, String object, UUID id, long changes) {
        var type = access.sight(actor).view().object(object);
        var entries = histories
                .of(actor, object, id, Math.clamp(changes, 1, 50), null)
                .items();
        var fields = entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .map(Entry.Changed::field)
                .distinct()
                .flatMap(name -> type.find(name).stream())
                .map(Field::label)
                .toList();
        var who = entries.isEmpty() ? "" : entries.getFirst().actorName();
        return Problem.at(RECORDS, fields.isEmpty() ? "mergeStale" : "mergeStaleFields", who, joined(fields));
    }

    private static Bilingual joined(List<Bilingual> labels) {
        return new Bilingual(
                labels.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                labels.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }

    /** Refuses choices among values that the actor does not see, may not change, or that nobody chooses. */
    void choices(Actor actor, MergeOrder order, String object, Map<UUID, Holdings.Holding> holdings) {
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        var problems = new ArrayList<Problem>();
        var isForbidden = false;
        for (var name : order.values().keySet()) {
            var field = type.find(name).orElse(null);
            if (field == null) {
                problems.add(Problem.at(name, "unknownField", name, type.label()));
            } else if (!isChoosable(field)) {
                problems.add(Problem.at(name, "readOnlyField", field.label()));
            } else if (!mayChoose(sight, type, field, order, holdings)) {
                isForbidden = true;
                problems.add(Problem.at(name, "fieldNotEditable", field.label()));
            }
        }
        if (!problems.isEmpty())
            throw new ProblemException(isForbidden ? Kind.FORBIDDEN : Kind.INVALID, problems, Map.of());
    }

    static boolean isChoosable(Field field) {
        return Kept.isOwn(field) && !field.readOnly();
    }

    private static boolean mayChoose(
            Sight sight, ObjectType type, Field field, MergeOrder order, Map<UUID, Holdings.Holding> holdings) {
        if (!field.name().equals(SystemFields.OWNER)) return sight.right(type.name(), field.name()) == FieldRight.EDIT;
        var owner = holding(holdings, order.keep()).row().get(SystemFields.OWNER);
        var chosen = Objects.requireNonNull(order.values().get(SystemFields.OWNER));
        var next = holding(holdings, chosen).row().get(SystemFields.OWNER);
        return sight.may(type, Operation.ASSIGN) || (owner instanceof Ref ref && ref.equals(next));
    }

    /** The same refusal without what the actor does not see: of a field that she does not know she learns that it is one. */
    ProblemException seen(Actor actor, String object, ProblemException refusal) {
        var view = access.sight(actor).view();
        var known = view.find(object);
        var problems = refusal.problems().stream()
                .map(problem -> isKnown(known, problem.field()) ? problem : Problem.of("mergeUnseen"))
                .distinct()
                .toList();
        return new ProblemException(refusal.kind(), problems, refusal.extensions());
    }

    private static boolean isKnown(Optional<ObjectType> object, @Nullable String field) {
        return field == null || object.flatMap(type -> type.find(field)).isPresent();
    }
}
