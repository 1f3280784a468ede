package shuke.kernel.record;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.audit.Audit;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Moment;
import shuke.kernel.schema.Encryption;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;
import shuke.matching.standardise.CreditCodes;
import shuke.matching.standardise.NationalIds;
import shuke.matching.standardise.Standardised;

/** Whether what stands in the tables of records fits together; looked at part by part, and in each some records at a time. */
@Service
public class Integrity {
    private static final int AT_ONCE = 1000;
    private static final int SAMPLE = 1000;

    private final SchemaCatalog catalog;
    private final Census census;
    private final CensusStore store;
    private final RollUpStore sums;
    private final Resealer resealer;
    private final Audit audit;
    private final InstantSource clock;

    Integrity(
            SchemaCatalog catalog,
            Census census,
            CensusStore store,
            RollUpStore sums,
            Resealer resealer,
            Audit audit,
            InstantSource clock) {
        this.catalog = catalog;
        this.census = census;
        this.store = store;
        this.sums = sums;
        this.resealer = resealer;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be wrong. */
    public enum Check {
        /** A lookup points to a record that there is not. */
        LOOKUP,
        /** A roll-up is not what the records below come to. */
        ROLL_UP,
        /** A record is found or ordered by other codes than its values have; a sample of each object is looked at. */
        CODES,
        /** The check digit of an id does not fit. */
        CHECK_DIGIT,
        /** The log tells of a record that is not there, and not how it went. */
        HISTORY
    }

    /**
     * Something to look at.
     *
     * @param field empty where it is about whole records
     * @param target of a lookup, the object that it points to; empty otherwise
     */
    public record Part(Check check, String object, String field, String target) {}

    /**
     * What a look found.
     *
     * @param last where to go on; null when the part is done
     * @param looked so many records, as far as they are gone through one by one
     */
    public record Step(@Nullable UUID last, int looked, List<UUID> wrong) {
        public Step {
            wrong = List.copyOf(wrong);
        }

        static Step of(List<UUID> looked, List<UUID> wrong) {
            return new Step(looked.isEmpty() ? null : looked.getLast(), looked.size(), wrong);
        }
    }

    /** All there is to look at. */
    public List<Part> parts(Workspace workspace) {
        var schema = catalog.current(workspace);
        var parts = new ArrayList<Part>();
        for (var object : schema.objects()) {
            schema.pointersTo(object.name())
                    .forEach(pointer -> parts.add(new Part(
                            Check.LOOKUP, pointer.object(), pointer.field().name(), object.name())));
        }
        for (var object : schema.objects()) {
            for (var field : object.fields()) {
                if (field.type() instanceof FieldType.RollUp) parts.add(part(Check.ROLL_UP, object, field.name()));
                if (hasCheckDigit(field)) parts.add(part(Check.CHECK_DIGIT, object, field.name()));
            }
            if (object.fields().stream().anyMatch(Encryption::isSealedOrSearched)) {
                parts.add(part(Check.CODES, object, ""));
            }
            parts.add(part(Check.HISTORY, object, ""));
        }
        return parts;
    }

    private static Part part(Check check, ObjectType object, String field) {
        return new Part(check, object.name(), field, "");
    }

    private static boolean hasCheckDigit(Field field) {
        return field.type() instanceof FieldType.NationalId || field.type() instanceof FieldType.CreditCode;
    }

    /** The next look at a part; at nothing where its object or field is gone meanwhile. */
    public Step look(Workspace workspace, Part part, UUID after) {
        var schema = catalog.current(workspace);
        var object = schema.find(part.object()).orElse(null);
        var isThere = object != null
                && (part.field().isEmpty() || object.find(part.field()).isPresent());
        if (object == null || !isThere) return Step.of(List.of(), List.of());
        return switch (part.check()) {
            case LOOKUP -> lookup(workspace, schema, object, part, after);
            case ROLL_UP -> rollUp(workspace, schema, object, object.field(part.field()), after);
            case CODES -> codes(workspace, schema, object);
            case CHECK_DIGIT -> checkDigits(workspace, object, object.field(part.field()), after);
            case HISTORY -> history(workspace, object, after);
        };
    }

    private Step lookup(Workspace workspace, Schema schema, ObjectType object, Part part, UUID after) {
        var target = schema.find(part.target()).orElse(null);
        var pointer = schema.pointersTo(part.target()).stream()
                .filter(each -> each.object().equals(object.name()))
                .filter(each -> each.field().name().equals(part.field()))
                .findFirst()
                .orElse(null);
        if (target == null || pointer == null) return Step.of(List.of(), List.of());
        var wrong = store.dangling(workspace, pointer, object, target, after, AT_ONCE);
        return new Step(wrong.size() < AT_ONCE ? null : wrong.getLast(), 0, wrong);
    }

    private Step rollUp(Workspace workspace, Schema schema, ObjectType parent, Field field, UUID after) {
        if (!(field.type() instanceof FieldType.RollUp rollUp)) return Step.of(List.of(), List.of());
        var ids = sums.parents(workspace, parent, after);
        var child = schema.object(rollUp.object());
        var family = new RollUps.Family(parent, child, child.field(rollUp.via()), List.of(field));
        var moment = new Moment(clock.instant(), ZoneOffset.UTC, Actor.SYSTEM_USER); // the zone is the organisation's
        return Step.of(ids, ids.isEmpty() ? ids : sums.differing(workspace, schema, moment, family, ids));
    }

    /** Another sample each time. */
    private Step codes(Workspace workspace, Schema schema, ObjectType object) {
        var ids = store.sample(workspace, object, clock.instant().toEpochMilli(), SAMPLE);
        var wrong = ids.isEmpty() ? ids : resealer.differing(workspace, schema, object, ids);
        return new Step(null, ids.size(), wrong);
    }

    private Step checkDigits(Workspace workspace, ObjectType object, Field field, UUID after) {
        var rows = census.next(workspace, object.name(), after, AT_ONCE);
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var wrong = rows.stream()
                .filter(row -> row.get(field.name()) instanceof String id && !fits(field, id, today))
                .map(Row::id)
                .toList();
        return Step.of(rows.stream().map(Row::id).toList(), wrong);
    }

    private static boolean fits(Field field, String id, LocalDate today) {
        var read = field.type() instanceof FieldType.NationalId
                ? NationalIds.standardise(id, today)
                : CreditCodes.standardise(id);
        return read instanceof Standardised.Accepted<?>;
    }

    private Step history(Workspace workspace, ObjectType object, UUID after) {
        var told = audit.kept(workspace, object.name(), after, AT_ONCE);
        return Step.of(told, store.missing(workspace, object, told));
    }
}
