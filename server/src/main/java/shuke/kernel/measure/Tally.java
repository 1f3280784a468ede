package shuke.kernel.measure;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shuke.kernel.measure.BehindStore.Spot;
import shuke.kernel.measure.Measure.Dimension;
import shuke.kernel.record.Census.Count;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * Makes results of what was counted.
 *
 * @param conditions what was counted, in the order of the counts: a field that is missing, {@link #GAPS} or {@link #OVERDUE}
 * @param behind the records that were looked at one by one and are not good
 */
record Tally(ObjectType object, Policy policy, List<String> conditions, Map<Spot, Long> behind) {
    static final String GAPS = " gaps";
    static final String OVERDUE = " overdue";

    List<Result> results(List<Count> counts) {
        var results = new ArrayList<Result>();
        for (var count : counts) {
            var dimension = count.by() == null
                    ? Dimension.ALL
                    : count.by().equals(SystemFields.OWNER) ? Dimension.OWNER : Dimension.SOURCE;
            add(dimension, requireNonNullElse(count.key(), ""), count, results);
            if (dimension == Dimension.ALL) fields(count, results);
        }
        return results;
    }

    private void add(Dimension dimension, String key, Count count, List<Result> results) {
        if (!policy.weights().isEmpty()) results.add(completeness(dimension, key, count));
        results.add(looked(Measure.VALIDITY, dimension, key, count.records()));
        if (object.duplicates() != null) results.add(looked(Measure.UNIQUENESS, dimension, key, count.records()));
        if (policy.confirmEvery() != null) {
            results.add(Result.of(Measure.TIMELINESS, dimension, key, count.records(), fulfilling(count, OVERDUE)));
        }
    }

    private Result completeness(Dimension dimension, String key, Count count) {
        var total = 0L;
        var missing = 0L;
        for (var field : policy.weights().entrySet()) {
            total += field.getValue() * count.records();
            missing += field.getValue() * fulfilling(count, field.getKey());
        }
        var gaps = conditions.contains(GAPS) ? fulfilling(count, GAPS) : 0;
        return new Result(Measure.COMPLETENESS, dimension, key, total - missing, total, gaps);
    }

    private void fields(Count count, List<Result> results) {
        for (var field : policy.weights().keySet()) {
            results.add(
                    Result.of(Measure.COMPLETENESS, Dimension.FIELD, field, count.records(), fulfilling(count, field)));
        }
        for (var field : object.fields()) {
            var wrong = behind.getOrDefault(new Spot(Measure.VALIDITY, Dimension.FIELD, field.name()), 0L);
            if (wrong > 0) {
                results.add(Result.of(Measure.VALIDITY, Dimension.FIELD, field.name(), count.records(), wrong));
            }
        }
    }

    private Result looked(Measure measure, Dimension dimension, String key, long records) {
        return Result.of(measure, dimension, key, records, behind.getOrDefault(new Spot(measure, dimension, key), 0L));
    }

    private long fulfilling(Count count, String condition) {
        return count.fulfilling().get(conditions.indexOf(condition));
    }
}
