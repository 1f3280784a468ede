package shuke.kernel.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SchemaCatalog;

/** What a single record lacks, worked out from what its reader may read of it. */
@Service
public class Completeness {
    private final Policies policies;
    private final SchemaCatalog catalog;
    private final Access access;
    private final RecordReader reader;

    Completeness(Policies policies, SchemaCatalog catalog, Access access, RecordReader reader) {
        this.policies = policies;
        this.catalog = catalog;
        this.access = access;
        this.reader = reader;
    }

    /**
     * @param good the weights of the fields that are filled
     * @param total those of all fields that count
     * @param missing the names of those that are empty, what counts most first
     */
    public record Score(long good, long total, List<String> missing) {
        public Score {
            missing = List.copyOf(missing);
        }
    }

    /** Refuses with 404 a record that is not there or not visible. Nothing is missing of objects that are not measured. */
    public Score of(Actor actor, String object, UUID id) {
        var row = reader.read(actor, object, id);
        var policy = policies.of(
                actor.workspace(), catalog.current(actor.workspace()).object(object));
        if (!policy.measured()) return new Score(0, 0, List.of());
        var seen = access.sight(actor).view().object(object);
        var weights = policy.weights().entrySet().stream()
                .filter(field -> seen.find(field.getKey()).isPresent())
                .toList();
        var missing = weights.stream()
                .filter(field -> isEmpty(row.get(field.getKey())))
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> field) -> -field.getValue()))
                .toList();
        var total = sum(weights);
        return new Score(
                total - sum(missing),
                total,
                missing.stream().map(Map.Entry::getKey).toList());
    }

    private static long sum(List<Map.Entry<String, Integer>> fields) {
        return fields.stream().mapToLong(Map.Entry::getValue).sum();
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> many && many.isEmpty());
    }
}
