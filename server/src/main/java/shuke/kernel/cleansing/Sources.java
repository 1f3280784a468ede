package shuke.kernel.cleansing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.cleansing.Finding.Suggestion;
import shuke.kernel.cleansing.Found.Source;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.ObjectType;
import shuke.matching.standardise.Address;

/** Reads proposals from the records that they come from, as they are now and as far as the reader may see them. */
@Component
class Sources {
    private final RecordReader reader;
    private final Access access;

    Sources(RecordReader reader, Access access) {
        this.reader = reader;
        this.access = access;
    }

    /** What some findings may be proposed, with one statement for each object. */
    Read of(Actor actor, List<Kept> findings) {
        var sight = access.sight(actor);
        var wanted = new LinkedHashMap<String, Set<UUID>>();
        findings.stream()
                .map(Kept::source)
                .filter(Objects::nonNull)
                .filter(source -> isReadable(actor, sight, source))
                .forEach(source -> wanted.computeIfAbsent(source.object(), o -> new LinkedHashSet<>())
                        .addAll(source.records()));
        var rows = new HashMap<UUID, Row>();
        wanted.forEach((object, ids) -> rows.putAll(reader.read(actor, object, ids)));
        return new Read(sight, rows);
    }

    private boolean isReadable(Actor actor, Sight sight, Source source) {
        return sight.right(source.object(), source.field()).isReadable()
                && sight.view()
                        .find(source.object())
                        .filter(object -> access.may(actor, object, Operation.READ))
                        .isPresent();
    }

    /** The records that were read. */
    record Read(Sight sight, Map<UUID, Row> rows) {
        /**
         * Nothing where the reader does not see all of them, or they say nothing or different things by now.
         *
         * @param own what the record itself holds
         */
        Optional<Suggestion> of(Source source, @Nullable Object own) {
            var from = source.records().stream().map(rows::get).toList();
            if (from.isEmpty() || from.contains(null)) return Optional.empty();
            var values = from.stream().map(row -> said(source, row)).toList();
            var value = values.getFirst();
            var isOne = value != null
                    && values.stream()
                            .allMatch(each -> HeldValues.isSame(HeldValues.plain(each), HeldValues.plain(value)));
            var proposed = isOne ? proposed(source, value, own) : null;
            if (proposed == null) return Optional.empty();
            var object = sight.view().object(source.object());
            return Optional.of(new Suggestion(
                    source.basis(),
                    proposed,
                    from.stream().map(row -> named(object, row)).toList()));
        }

        private static @Nullable Object said(Source source, Row row) {
            var value = row.get(source.field());
            return source.basis() == Basis.POSTCODE ? Places.of(value) : value;
        }

        private static @Nullable Object proposed(Source source, @Nullable Object value, @Nullable Object own) {
            if (source.basis() != Basis.POSTCODE) return value;
            return own instanceof Address address && value instanceof Address place
                    ? Places.completed(address, place)
                    : null;
        }
    }

    /** A record by what it is called, as far as its reader may know. */
    static Ref named(ObjectType object, Row row) {
        var label = object.labelFields().stream()
                .map(field -> Plain.of(row.get(field.name())))
                .filter(Objects::nonNull)
                .findFirst();
        return new Ref(object.name(), row.id(), label.map(Object::toString).orElse(null));
    }
}
