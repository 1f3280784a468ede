package shuke.kernel.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Plain;
import shuke.kernel.base.ProblemException;
import shuke.kernel.measure.Measure.Dimension;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * What was measured, for whoever has the function {@code quality}: the numbers are about all records, whichever she sees; of objects
 * and fields she is told as far as she may read them.
 */
@Service
public class Quality {
    private static final int DAYS = 90;
    private static final int LISTED = 100;

    private final ResultStore results;
    private final Policies policies;
    private final Drill drill;
    private final Access access;
    private final RecordReader reader;
    private final Today today;

    Quality(ResultStore results, Policies policies, Drill drill, Access access, RecordReader reader, Today today) {
        this.results = results;
        this.policies = policies;
        this.drill = drill;
        this.access = access;
        this.reader = reader;
        this.today = today;
    }

    /** What a measure came to on a day. */
    public record Day(LocalDate day, long good, long total, long behind) {}

    /**
     * A measure of an object as a whole.
     *
     * @param days the latest 90, those on which it was measured; the oldest first
     * @param filter finds the records behind it; null where no condition does
     */
    public record Trend(
            Measure measure, List<Day> days, @Nullable Map<String, Object> filter) {
        public Trend {
            days = List.copyOf(days);
        }
    }

    /** The measures of an object, as far as there are any. */
    public record OfObject(String object, List<Trend> measures) {
        public OfObject {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A number of the latest day.
     *
     * @param label the name of the person that it is about, as far as the reader may read it; null for what is no person
     * @param filter as in {@link Trend}
     */
    public record Told(
            Result result, @Nullable String label, @Nullable Map<String, Object> filter) {}

    /** All objects that are measured. */
    @Transactional(readOnly = true)
    public List<OfObject> overview(Actor actor) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        var days = new LinkedHashMap<String, Map<Measure, List<Day>>>();
        var oldest = today.in(actor.workspace()).minusDays(DAYS);
        results.since(actor.workspace(), oldest).forEach(dated -> {
            var result = dated.result();
            days.computeIfAbsent(dated.object(), object -> new LinkedHashMap<>())
                    .computeIfAbsent(result.measure(), measure -> new ArrayList<>())
                    .add(new Day(dated.day(), result.good(), result.total(), result.behind()));
        });
        return policies.all(actor.workspace()).entrySet().stream()
                .filter(each -> each.getValue().measured())
                .flatMap(each ->
                        readable(sight, each.getKey())
                                .map(object -> ofObject(sight, object, each.getValue(), days))
                                .stream())
                .toList();
    }

    private OfObject ofObject(
            Sight sight, ObjectType object, Policy policy, Map<String, Map<Measure, List<Day>>> days) {
        var own = days.getOrDefault(object.name(), Map.of());
        var trends = new ArrayList<Trend>();
        for (var measure : Measure.values()) {
            var its = own.getOrDefault(measure, List.of());
            if (isCurrent(own, measure, its)) {
                var filter = drill.filter(sight, object, policy, measure, Dimension.ALL, "");
                trends.add(new Trend(measure, its, filter.orElse(null)));
            }
        }
        return new OfObject(object.name(), trends);
    }

    /** False for what is not measured any more, as the policy has changed; spot checks come when somebody makes one. */
    private static boolean isCurrent(Map<Measure, List<Day>> own, Measure measure, List<Day> days) {
        var looked = own.getOrDefault(Measure.VALIDITY, List.of()); // there whenever the object is measured
        return !days.isEmpty()
                && (measure == Measure.ACCURACY
                        || looked.isEmpty()
                        || days.getLast().day().equals(looked.getLast().day()));
    }

    /** The latest numbers of an object by field, owner and source, at most 100 of each; the worst first. */
    @Transactional(readOnly = true)
    public List<Told> breakdown(Actor actor, String name) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        var object = readable(sight, name).orElseThrow(ProblemException::notFound);
        var policy = policies.of(actor.workspace(), sight.schema().object(name));
        var found = results.latest(actor.workspace(), name, LISTED).stream()
                .map(ResultStore.Dated::result)
                .filter(result -> result.dimension() != Dimension.FIELD
                        || object.find(result.key()).isPresent())
                .toList();
        var names = names(actor, found);
        return found.stream()
                .map(result -> new Told(
                        result,
                        result.dimension() == Dimension.OWNER ? names.get(result.key()) : null,
                        drill.filter(sight, object, policy, result.measure(), result.dimension(), result.key())
                                .orElse(null)))
                .toList();
    }

    private Map<String, String> names(Actor actor, List<Result> found) {
        var people = found.stream()
                .filter(result -> result.dimension() == Dimension.OWNER)
                .filter(result -> !result.key().isEmpty())
                .map(result -> UUID.fromString(result.key()))
                .collect(Collectors.toSet());
        var names = new HashMap<String, String>();
        if (people.isEmpty()) return names;
        var nameField = access.sight(actor).schema().object(SystemFields.USER).nameField();
        reader.read(actor, SystemFields.USER, people)
                .forEach((id, row) -> names.put(id.toString(), String.valueOf(Plain.of(row.get(nameField)))));
        return names;
    }

    private static Optional<ObjectType> readable(Sight sight, String name) {
        return sight.view().find(name).filter(object -> sight.may(object, Operation.READ));
    }
}
