package shuke.kernel.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Groups;
import shuke.kernel.filter.Filter;
import shuke.kernel.measure.BehindStore.Behind;
import shuke.kernel.record.Census;
import shuke.kernel.record.Validity;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;

/** Measures the records of one object: looks at each whether it is valid and alone, and counts the rest by conditions. */
@Component
class Measuring {
    private static final int AT_ONCE = 500;

    private final SchemaCatalog catalog;
    private final Policies policies;
    private final Census census;
    private final Validity validity;
    private final Groups groups;
    private final BehindStore behind;

    Measuring(
            SchemaCatalog catalog,
            Policies policies,
            Census census,
            Validity validity,
            Groups groups,
            BehindStore behind) {
        this.catalog = catalog;
        this.policies = policies;
        this.census = census;
        this.validity = validity;
        this.groups = groups;
        this.behind = behind;
    }

    /** How many records there are; objects that are no more have none. */
    long count(Workspace workspace, Collection<String> objects) {
        return objects.stream()
                .flatMap(name -> catalog.current(workspace).find(name).stream())
                .mapToLong(object -> census.count(workspace, object.name(), List.of(), List.of())
                        .getFirst()
                        .records())
                .sum();
    }

    /** Looks at the next records, and keeps which of them are not good; the ids, none when there are no more. */
    List<UUID> look(Workspace workspace, Run run, String name) {
        var object = catalog.current(workspace).find(name).orElse(null);
        if (object == null) return List.of();
        var rows = census.next(workspace, name, run.last(), AT_ONCE);
        var source = policies.of(workspace, object).source();
        var found = new ArrayList<Behind>();
        var wrong = validity.problems(workspace, name, rows);
        var alike = groups.among(workspace, name, rows.stream().map(Row::id).toList());
        for (var row : rows) {
            var spot = new Spot(row, source);
            wrong.getOrDefault(row.id(), List.of())
                    .forEach(problem -> found.add(spot.behind(Measure.VALIDITY, problem.field(), problem.code())));
            if (alike.contains(row.id())) found.add(spot.behind(Measure.UNIQUENESS, null, "duplicate"));
        }
        behind.put(workspace, run.id(), name, found);
        return rows.stream().map(Row::id).toList();
    }

    private record Spot(Row row, @Nullable String source) {
        Behind behind(Measure measure, @Nullable String field, String code) {
            var owner = row.get(SystemFields.OWNER) instanceof Ref ref ? ref.id() : null;
            var from = source != null && row.get(source) instanceof String option ? option : null;
            return new Behind(measure, row.id(), field == null ? "" : field, code, owner, from);
        }
    }

    /** What all measures of an object come to, once all its records were looked at; nothing for one that is no more. */
    Optional<List<Result>> conclude(Workspace workspace, Run run, String name) {
        behind.forgetOthers(workspace, name, run.id());
        return catalog.current(workspace).find(name).map(object -> results(workspace, object));
    }

    private List<Result> results(Workspace workspace, ObjectType object) {
        var policy = policies.of(workspace, object);
        var conditions = new LinkedHashMap<String, Map<String, Object>>();
        policy.weights().keySet().forEach(field -> conditions.put(field, Policy.missing(field)));
        policy.gaps().ifPresent(gaps -> conditions.put(Tally.GAPS, gaps));
        policy.overdue(object).ifPresent(overdue -> conditions.put(Tally.OVERDUE, overdue));
        var by = new ArrayList<>(List.of(SystemFields.OWNER));
        if (policy.source() != null) by.add(policy.source());
        var filters = conditions.values().stream().<Filter>map(Filter.Tree::new).toList();
        var counts = census.count(workspace, object.name(), filters, by);
        return new Tally(object, policy, List.copyOf(conditions.keySet()), behind.counts(workspace, object.name()))
                .results(counts);
    }
}
