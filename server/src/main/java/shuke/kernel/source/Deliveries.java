package shuke.kernel.source;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.HeldValues;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.source.GoldenWriting.Case;

/**
 * The door for what sources say of records. Whoever delivers may import records of the object, and changes only what she may change
 * otherwise.
 */
@Service
public class Deliveries {
    /** So many records at once. */
    public static final int MOST = 1_000;

    private static final int LONGEST_KEY = 200;

    private final SourceBook sources;
    private final VersionStore versions;
    private final Assignment assignment;
    private final GoldenWriting writing;
    private final Access access;
    private final Ids ids;
    private final InstantSource clock;

    Deliveries(
            SourceBook sources,
            VersionStore versions,
            Assignment assignment,
            GoldenWriting writing,
            Access access,
            Ids ids,
            InstantSource clock) {
        this.sources = sources;
        this.versions = versions;
        this.assignment = assignment;
        this.writing = writing;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A source's version of a record, whole: a field that is not named is one of which the source says nothing.
     *
     * @param at when it changed there; null where that is not known
     */
    public record Delivered(@Nullable String key, @Nullable Instant at, Map<String, @Nullable Object> values) {}

    /** What became of a version. */
    public sealed interface Answer {
        record Taken(Effect effect, UUID record) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public enum Effect {
        /** A record was made of it. */
        CREATED,
        /** It was found to be about a record that was there. */
        LINKED,
        UPDATED,
        /** The source says what it said before, or something older. */
        UNCHANGED
    }

    /** In one transaction: what is right is taken in. Answers in the order of what was delivered. */
    @Transactional
    public List<Answer> deliver(Actor actor, String source, String object, List<Delivered> delivered) {
        if (delivered.size() > MOST) {
            throw ProblemException.of(Kind.TOO_LARGE, Problem.at("records", "tooMany", MOST));
        }
        var from = admitted(actor, source, object);
        var workspace = actor.workspace();
        var type = access.sight(actor).view().object(object);
        var answers = new @Nullable Answer[delivered.size()];
        var right = right(type, delivered, answers);
        versions.guard(workspace, from.id(), object);
        var known = versions.byKey(workspace, from.id(), object, right.keySet());
        right.values().removeIf(place -> {
            var isOld = isOld(known, delivered.get(place));
            if (isOld) answers[place] = unchanged(known, delivered.get(place));
            return isOld;
        });
        var places = List.copyOf(right.values());
        var inputs = places.stream().map(delivered::get).toList();
        var assigned = assignment.assign(actor, object, inputs, known);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = new HashSet<UUID>();
        var pending = new LinkedHashMap<UUID, List<Pending>>();
        for (var i = 0; i < places.size(); i++) {
            var it = assigned.get(i);
            if (it.problems().isEmpty()) {
                var before = known.get(inputs.get(i).key());
                if (it.isNew()) made.add(it.record());
                pending.computeIfAbsent(it.record(), r -> new ArrayList<>())
                        .add(new Pending(places.get(i), before, version(from, inputs.get(i), it, before, now)));
            } else {
                answers[places.get(i)] = new Answer.Refused(it.problems());
            }
        }
        keep(actor.from(from.origin()), object, pending, made, answers);
        return Arrays.stream(answers).map(Objects::requireNonNull).toList();
    }

    /**
     * A version that is right by itself, as long as its record is not written.
     *
     * @param place in the delivery, from 0
     * @param before what the source said before; null for a key that comes for the first time
     */
    private record Pending(int place, @Nullable Version before, Version now) {
        Effect effect(boolean isMade) {
            if (before == null) return isMade ? Effect.CREATED : Effect.LINKED;
            return HeldValues.isSame(before.values(), now.values()) ? Effect.UNCHANGED : Effect.UPDATED;
        }
    }

    /** @param made the records that are to be made */
    private void keep(
            Actor actor, String object, Map<UUID, List<Pending>> pending, Set<UUID> made, @Nullable Answer[] answers) {
        var cases = new ArrayList<Case>();
        pending.forEach((record, those) -> cases.add(Case.of(
                record, made.contains(record), those.stream().map(Pending::now).toList())));
        var wrong = writing.apply(actor, object, cases);
        var right = new ArrayList<Version>();
        pending.forEach((record, those) -> {
            var problems = wrong.get(record);
            for (var one : those) {
                var isMade = made.contains(record) && one.equals(those.getFirst());
                answers[one.place()] =
                        problems == null ? new Answer.Taken(one.effect(isMade), record) : new Answer.Refused(problems);
                if (problems == null) right.add(one.now());
            }
        });
        versions.save(actor.workspace(), object, right);
    }

    /** What the source said of a record does not count any more; the record stays. Refuses with 404 a key that there is not. */
    @Transactional
    public void withdraw(Actor actor, String source, String object, String key) {
        var from = admitted(actor, source, object);
        versions.guard(actor.workspace(), from.id(), object);
        var version = versions.byKey(actor.workspace(), from.id(), object, Set.of(key))
                .get(key);
        if (version == null) throw ProblemException.notFound();
        var wrong =
                writing.apply(actor.from(from.origin()), object, List.of(Case.without(version.record(), version.id())));
        if (!wrong.isEmpty())
            throw ProblemException.invalid(wrong.values().iterator().next());
        versions.remove(actor.workspace(), version.id());
    }

    private Source admitted(Actor actor, String source, String object) {
        var sight = access.sight(actor);
        access.require(sight, sight.view().object(object), Operation.IMPORT);
        return sources.of(actor.workspace(), source);
    }

    /** By key the places of those that can be read; the others are answered. */
    private Map<String, Integer> right(ObjectType type, List<Delivered> delivered, @Nullable Answer[] answers) {
        var right = new LinkedHashMap<String, Integer>();
        for (var place = 0; place < answers.length; place++) {
            var problems = problems(type, delivered.get(place));
            var key = delivered.get(place).key();
            if (problems.isEmpty() && key != null && right.putIfAbsent(key, place) != null) {
                problems.add(Problem.at("key", "sourceKeyTwice", key));
            }
            if (!problems.isEmpty()) answers[place] = new Answer.Refused(problems);
        }
        return right;
    }

    private List<Problem> problems(ObjectType type, Delivered it) {
        var problems = new ArrayList<Problem>();
        var key = it.key();
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            problems.add(Problem.at("key", "sourceKey", LONGEST_KEY));
        }
        if (it.at() != null && it.at().isAfter(clock.instant().plus(1, ChronoUnit.DAYS))) {
            problems.add(Problem.at("at", "sourceAt"));
        }
        it.values().keySet().stream()
                .filter(name -> type.find(name).isPresent() && !ObjectRules.canDeliver(type.field(name)))
                .forEach(name -> problems.add(Problem.at(name, "sourceField", name)));
        return problems;
    }

    /** Deliveries may overtake each other: what is older than what is known says nothing. */
    private static boolean isOld(Map<String, Version> known, Delivered it) {
        var version = known.get(it.key());
        return version != null
                && it.at() != null
                && version.changedAt() != null
                && it.at().isBefore(version.changedAt());
    }

    private static Answer unchanged(Map<String, Version> known, Delivered it) {
        var version = Objects.requireNonNull(known.get(it.key()));
        return new Answer.Taken(Effect.UNCHANGED, version.record());
    }

    private Version version(
            Source from, Delivered it, Assignment.Assigned assigned, @Nullable Version before, Instant now) {
        var key = Objects.requireNonNull(it.key());
        var values = new LinkedHashMap<String, @Nullable Object>();
        assigned.values().forEach((name, value) -> values.put(name, HeldValues.plain(value)));
        var at = it.at() == null ? null : it.at().truncatedTo(ChronoUnit.MICROS);
        return new Version(
                before == null ? ids.next() : before.id(), from.id(), key, assigned.record(), values, now, at);
    }
}
