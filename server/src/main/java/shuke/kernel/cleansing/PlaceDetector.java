package shuke.kernel.cleansing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.cleansing.Found.Source;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.Address;

/** Finds addresses without province or city where most others with their postcode say the same of both. */
@Component
class PlaceDetector implements Detector {
    private static final Pattern POSTCODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{2,9}");

    /** So many records with a postcode are looked at. */
    private static final int LOOKED_AT = 50;

    private final RecordReader reader;

    PlaceDetector(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }

    @Override
    public void look(Portion portion, Consumer<Found> found) {
        portion.object().fields().stream()
                .filter(field -> field.type() instanceof FieldType.PostalAddress && Importance.canBeFilled(field))
                .forEach(field -> look(portion, field, found));
    }

    private void look(Portion portion, Field field, Consumer<Found> found) {
        portion.rows().stream()
                .filter(row -> row.get(field.name()) instanceof Address address && isLacking(address))
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(address(row, field).postcode())))
                .forEach((postcode, rows) -> look(portion, field, rows, others(portion, field, postcode), found));
    }

    private static boolean isLacking(Address address) {
        var postcode = address.postcode();
        return (address.province() == null || address.city() == null)
                && postcode != null
                && POSTCODE.matcher(postcode).matches();
    }

    private static Address address(Row row, Field field) {
        return (Address) Objects.requireNonNull(row.get(field.name()));
    }

    private List<Row> others(Portion portion, Field field, String postcode) {
        var there = new Filter.Text("%1$s.postcode == '%2$s' && %1$s.city != null".formatted(field.name(), postcode));
        var query = new Query(portion.object().name(), there, List.of("id"), List.of(), LOOKED_AT, null, false, false);
        return reader.page(Actor.system(portion.workspace()), query).items();
    }

    private void look(Portion portion, Field field, List<Row> lacking, List<Row> others, Consumer<Found> found) {
        var majority = new Majority();
        others.forEach(row -> majority.hear(row.id(), Places.of(row.get(field.name()))));
        majority.verdict().ifPresent(verdict -> {
            var place = (Address) verdict.getKey();
            lacking.stream()
                    .filter(row -> Places.completed(address(row, field), place) != null)
                    .forEach(row -> found.accept(found(portion, row, field, verdict.getValue())));
        });
    }

    private Found found(Portion portion, Row row, Field field, List<UUID> from) {
        var source = new Source(Basis.POSTCODE, portion.object().name(), field.name(), from);
        return new Found(row.id(), kind(), field.name(), Causes.PLACE, true, source);
    }
}
