package shuke.kernel.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.measure.SpotCheck.Mark;
import shuke.kernel.record.RecordReader;

/** The records of a spot check, one after the other, and what somebody says of their values. */
@Service
public class SpotRecords {
    private final SpotChecks checks;
    private final SpotCheckStore store;
    private final RecordReader reader;
    private final Access access;

    SpotRecords(SpotChecks checks, SpotCheckStore store, RecordReader reader, Access access) {
        this.checks = checks;
        this.store = store;
        this.reader = reader;
        this.access = access;
    }

    /**
     * A record of a spot check.
     *
     * @param record what it is called and the fields that are looked at; null for one that is gone, or that the reader does not see
     * @param marks by field, those that were looked at
     */
    public record Drawn(@Nullable Row record, Map<String, Mark> marks) {
        public Drawn {
            marks = Map.copyOf(marks);
        }
    }

    /**
     * Refuses with 404 a place that there is not.
     *
     * @param place from 0
     */
    public Drawn read(Actor actor, UUID id, int place) {
        var check = checks.find(actor, id);
        var drawn = store.drawn(actor.workspace(), id, place).orElseThrow(ProblemException::notFound);
        var row = reader.read(actor, check.object(), List.of(drawn.record())).get(drawn.record());
        var shown = new LinkedHashSet<>(check.fields());
        access.sight(actor).view().object(check.object()).labelFields().forEach(field -> shown.add(field.name()));
        return new Drawn(row == null ? null : row.only(shown), drawn.marks());
    }

    /** In the place of what was said before. Refuses with 409 where the check is over, and with 422 fields that it is not about. */
    @Transactional
    public void mark(Actor actor, UUID id, int place, Map<String, Mark> marks) {
        var check = checks.find(actor, id);
        marks.keySet().stream()
                .filter(field -> !check.fields().contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw ProblemException.invalid(Problem.at("marks." + field, "measureField", field));
                });
        if (!store.mark(actor.workspace(), id, place, marks)) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("spotCheckOver"));
        }
    }
}
