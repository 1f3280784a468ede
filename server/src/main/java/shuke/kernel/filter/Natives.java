package shuke.kernel.filter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.GeoPoint;
import shuke.kernel.base.Money;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/** Between the values of records and those that terms are worked out with. */
final class Natives {
    /** What PostgreSQL keeps of a double precision when it becomes numeric (float.h, DBL_DIG). */
    private static final MathContext DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Natives() {}

    static @Nullable Object of(@Nullable Object value, Route route) {
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case Long whole -> BigDecimal.valueOf(whole);
            case Integer whole -> BigDecimal.valueOf(whole);
            case Duration length -> BigDecimal.valueOf(length.toSeconds());
            case Instant moment -> moment.truncatedTo(ChronoUnit.MICROS);
            case Money money -> route.part().equals(Parts.CURRENCY) ? money.currency() : money.amount();
            case Ref ref -> route.part().isEmpty() || route.part().equals(ref.object()) ? ref.id() : null;
            case PersonName name -> part(name, route.part());
            case Address address -> part(address, route.part());
            case GeoPoint point -> part(point, route.part());
            case List<?> list ->
                list.stream()
                        .map(member -> member instanceof Ref ref ? ref.id() : member)
                        .toList();
            default -> value;
        };
    }

    private static @Nullable Object part(PersonName name, String part) {
        return switch (part) {
            case Parts.FAMILY -> filled(name.family());
            case Parts.GIVEN -> filled(name.given());
            default -> filled(name.full());
        };
    }

    private static @Nullable Object part(Address address, String part) {
        return switch (part) {
            case "country" -> filled(address.country());
            case "province" -> filled(address.province());
            case "city" -> filled(address.city());
            case "district" -> filled(address.district());
            case "street" -> filled(address.street());
            case "postcode" -> filled(address.postcode());
            default -> address;
        };
    }

    private static Object part(GeoPoint point, String part) {
        return switch (part) {
            case Parts.LATITUDE -> new BigDecimal(point.lat()).round(DOUBLE);
            case Parts.LONGITUDE -> new BigDecimal(point.lon()).round(DOUBLE);
            default -> point;
        };
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A whole number that no Long holds is empty. */
    static @Nullable Object result(@Nullable Object value, FieldType type) {
        return switch (value) {
            case BigDecimal number ->
                switch (type) {
                    case FieldType.Whole w -> whole(number);
                    case FieldType.Rating r -> whole(number);
                    case FieldType.Length l -> {
                        var seconds = whole(number);
                        yield seconds == null ? null : Duration.ofSeconds(seconds);
                    }
                    default -> number;
                };
            case UUID id
            when type instanceof FieldType.Lookup lookup && lookup.to().size() == 1 ->
                new Ref(lookup.to().getFirst(), id);
            case null -> null;
            default -> Objects.requireNonNull(value);
        };
    }

    private static @Nullable Long whole(BigDecimal number) {
        return number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0 ? null : (Long) number.longValue();
    }
}
