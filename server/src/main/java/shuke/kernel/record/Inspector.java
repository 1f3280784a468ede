package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Evaluator;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.matching.standardise.PersonName;

/** Holds records of one object against what the way in asks for today; for as long as one piece of work takes. */
public final class Inspector {
    private final Work work;
    private final RuleValues values;

    Inspector(Work work, RuleValues values) {
        this.work = work;
        this.values = values;
    }

    /** The whole object, whoever asks. */
    public ObjectType object() {
        return work.object();
    }

    /** The whole schema, whoever asks. */
    public Schema schema() {
        return work.schema();
    }

    /** What the way in makes of a value, as a {@link Row} holds it. What only the program writes is always right. */
    public Verdict verdict(Field field, @Nullable Object value) {
        if (value == null || field.system() || field.isComputed()) return Verdict.RIGHT;
        return switch (field.type()) {
            case FieldType.Lookup l -> Verdict.RIGHT;
            case FieldType.LookupMany l -> Verdict.RIGHT;
            case FieldType.FileRef f -> Verdict.RIGHT;
            case FieldType.Bool b -> Verdict.RIGHT;
            case FieldType.Date d -> Verdict.RIGHT;
            case FieldType.DateTime d -> Verdict.RIGHT;
            case FieldType.Length l -> Verdict.RIGHT;
            case FieldType.Geo g -> Verdict.RIGHT;
            default -> verdict(field, value, work.values().parse(field.type(), Plain.of(value), null));
        };
    }

    private static Verdict verdict(Field field, Object value, Parsed parsed) {
        return switch (parsed) {
            case Parsed.Value(var now) when now == null || isSame(value, now) -> Verdict.RIGHT;
            case Parsed.Value(var now) -> new Verdict.Other(now);
            case Parsed.Wrong(var code, var args, var text) ->
                new Verdict.Wrong(new Problem(code, field.name(), null, args, text));
            case Parsed.Link link -> Verdict.RIGHT;
            case Parsed.Links links -> Verdict.RIGHT;
        };
    }

    /** How a name falls into its parts is not told by the name: somebody may have said it. */
    private static boolean isSame(Object value, Object now) {
        if (value instanceof PersonName one && now instanceof PersonName other) {
            return one.full().equals(other.full());
        }
        return HeldValues.isSame(HeldValues.plain(value), HeldValues.plain(now));
    }

    /** Which rules of the object each record breaks today; records that break none are left out. */
    public Map<UUID, List<Problem>> broken(List<Row> rows) {
        var broken = new LinkedHashMap<UUID, List<Problem>>();
        values.broken(
                work,
                drafts(rows),
                (draft, problem) -> broken.computeIfAbsent(draft.id(), id -> new ArrayList<>())
                        .add(problem));
        return broken;
    }

    /**
     * Reads a condition about the object; refused with 422 where it makes no sense, or asks for what cannot be seen from a record
     * and what its lookups point to.
     */
    public Checked condition(String text) {
        var checked = Conditions.condition(new Filter.Text(text), work.object(), work.schema());
        if (checked.asksForChildren())
            throw ProblemException.invalid(Problem.at("when", "filter.childrenInRecord", 0, 0));
        return checked;
    }

    /** For each of the conditions, by name, the records that fulfil it. */
    public Map<String, Set<UUID>> fulfilling(List<Row> rows, Map<String, Checked> conditions) {
        var drafts = drafts(rows);
        var draws = values.of(work, drafts, List.copyOf(conditions.values()));
        var fulfilling = new LinkedHashMap<String, Set<UUID>>();
        conditions.forEach((name, condition) -> drafts.stream()
                .filter(draft -> Boolean.TRUE.equals(Evaluator.evaluate(condition, draws.of(draft), work.moment())))
                .forEach(draft -> fulfilling
                        .computeIfAbsent(name, n -> new LinkedHashSet<>())
                        .add(draft.id())));
        return fulfilling;
    }

    /** Records as a change would find them that changes nothing. */
    private static List<Draft> drafts(List<Row> rows) {
        return rows.stream()
                .map(row -> new Draft(0, Outcome.Effect.UPDATED, row.id(), row, row.values(), Set.of()))
                .toList();
    }
}
