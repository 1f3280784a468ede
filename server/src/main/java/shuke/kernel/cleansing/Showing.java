package shuke.kernel.cleansing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.cleansing.Finding.State;
import shuke.kernel.cleansing.Finding.Suggestion;
import shuke.kernel.record.Inspection;
import shuke.kernel.record.Inspector;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.Verdict;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** Shows findings as somebody may see them: values as the records have them now, and nothing of records and fields that she does not read. */
@Component
class Showing {
    private final RecordReader reader;
    private final Access access;
    private final Inspection inspection;
    private final CriteriaStore criteria;
    private final CriteriaCheck check;
    private final Sources sources;

    Showing(
            RecordReader reader,
            Access access,
            Inspection inspection,
            CriteriaStore criteria,
            CriteriaCheck check,
            Sources sources) {
        this.reader = reader;
        this.access = access;
        this.inspection = inspection;
        this.criteria = criteria;
        this.check = check;
        this.sources = sources;
    }

    /** By id, in their order; those that the actor may not see are left out. All are of one object. */
    List<Finding> of(Actor actor, String object, List<Kept> findings) {
        if (findings.isEmpty()) return List.of();
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        var inspector = inspection.of(actor.workspace(), object);
        var rows =
                reader.read(actor, object, findings.stream().map(Kept::record).collect(Collectors.toSet()));
        var whys = new Whys(actor, type, criteria.of(actor.workspace(), inspector.object()), check);
        var eyes = new Eyes(
                type,
                inspector,
                rows,
                whys,
                sources.of(actor, findings),
                people(actor, findings),
                type.fieldsByName().keySet().stream()
                        .collect(Collectors.toMap(field -> field, field -> sight.right(object, field))));
        return findings.stream().flatMap(each -> eyes.see(each).stream()).toList();
    }

    private Map<UUID, Ref> people(Actor actor, List<Kept> findings) {
        var ids =
                findings.stream().map(Kept::decidedBy).filter(Objects::nonNull).collect(Collectors.toSet());
        var people = access.sight(actor).view().find(SystemFields.USER).orElse(null);
        if (ids.isEmpty() || people == null) return Map.of();
        var named = new HashMap<UUID, Ref>();
        reader.read(actor, SystemFields.USER, ids).forEach((id, row) -> named.put(id, Sources.named(people, row)));
        return named;
    }

    /** What one person sees of one object. */
    private record Eyes(
            ObjectType object,
            Inspector inspector,
            Map<UUID, Row> rows,
            Whys whys,
            Sources.Read sources,
            Map<UUID, Ref> people,
            Map<String, FieldRight> rights) {

        Optional<Finding> see(Kept kept) {
            var row = rows.get(kept.record());
            var isWhole = kept.field().isEmpty();
            var field = object.find(kept.field()).orElse(null);
            if (row == null || (!isWhole && field == null)) return Optional.empty();
            var masked = !isWhole && rights.get(kept.field()) == FieldRight.MASKED;
            var value = isWhole ? null : row.get(kept.field());
            var verdict = field == null || masked
                    ? null
                    : inspector.verdict(inspector.object().field(field.name()), value);
            var suggestion = kept.state() != State.OPEN || masked ? null : suggestion(kept, value, verdict);
            return whys.of(kept, field, verdict)
                    .map(why -> new Finding(
                            kept.id(),
                            Sources.named(object, row),
                            row.version(),
                            row.get(SystemFields.OWNER) instanceof Ref owner ? owner : null,
                            kept.kind(),
                            isWhole ? null : kept.field(),
                            masked,
                            value,
                            why,
                            suggestion,
                            kept.state(),
                            kept.foundAt(),
                            kept.decidedBy() == null ? null : people.get(kept.decidedBy()),
                            kept.decidedAt(),
                            kept.told() == null ? null : kept.told().reason()));
        }

        private @Nullable Suggestion suggestion(Kept kept, @Nullable Object value, @Nullable Verdict verdict) {
            if (kept.source() != null) return sources.of(kept.source(), value).orElse(null);
            if (!kept.suggested()) return null;
            return switch (kept.cause()) {
                case Causes.FORM ->
                    verdict instanceof Verdict.Other(var other) ? new Suggestion(Basis.FORM, other, List.of()) : null;
                case Causes.BINNED -> new Suggestion(Basis.EMPTY, null, List.of());
                case Causes.OLD -> new Suggestion(Basis.BIN, null, List.of());
                default -> null;
            };
        }
    }
}
