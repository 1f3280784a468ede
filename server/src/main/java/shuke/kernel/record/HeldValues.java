package shuke.kernel.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.GeoPoint;
import shuke.kernel.base.Money;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/** Values as rooms keep them that may put them back ({@link Held}): nothing of them is lost, and they come back as what they were. */
public final class HeldValues {
    private HeldValues() {}

    /** As JSON; references without their labels, names of people with their parts. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case PersonName name -> parts("full", name.full(), "family", name.family(), "given", name.given());
            case Ref ref -> parts("object", ref.object(), "id", ref.id().toString());
            case List<?> many -> many.stream().map(HeldValues::plain).toList();
            default -> Plain.of(value);
        };
    }

    /** Whether two of them mean the same, however their numbers are written. */
    public static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(settled(one), settled(other));
    }

    public static @Nullable Object settled(@Nullable Object plain) {
        return switch (plain) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> many -> many.stream().map(HeldValues::settled).toList();
            case Map<?, ?> map -> {
                var settled = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, part) -> settled.put(key, settled(part)));
                yield settled;
            }
            default -> plain;
        };
    }

    /** The value again, of the Java type of its field. */
    public static @Nullable Object value(FieldType type, @Nullable Object plain) {
        return plain == null
                ? null
                : switch (type) {
                    case FieldType.Person p -> {
                        var parts = (Map<?, ?>) plain;
                        yield new PersonName(
                                String.valueOf(parts.get("full")), part(parts, "family"), part(parts, "given"));
                    }
                    case FieldType.PostalAddress a -> address((Map<?, ?>) plain);
                    case FieldType.MoneyAmount m -> {
                        var parts = (Map<?, ?>) plain;
                        yield new Money(number(parts.get("amount")), String.valueOf(parts.get("currency")));
                    }
                    case FieldType.Geo g -> {
                        var parts = (Map<?, ?>) plain;
                        yield new GeoPoint(
                                number(parts.get("lat")).doubleValue(),
                                number(parts.get("lon")).doubleValue());
                    }
                    case FieldType.Lookup l -> ref(plain);
                    case FieldType.FileRef f -> ref(plain);
                    case FieldType.LookupMany l ->
                        ((List<?>) plain)
                                .stream()
                                        .map(each -> ref(Objects.requireNonNull(each)))
                                        .toList();
                    case FieldType.Decimal d -> number(plain);
                    case FieldType.Percent p -> number(plain);
                    case FieldType.Whole w -> number(plain).longValueExact();
                    case FieldType.Rating r -> number(plain).longValueExact();
                    case FieldType.Length l -> Duration.ofSeconds(number(plain).longValueExact());
                    case FieldType.Date d -> LocalDate.parse(plain.toString());
                    case FieldType.DateTime d -> Instant.parse(plain.toString());
                    case FieldType.Id i -> UUID.fromString(plain.toString());
                    case FieldType.Bool b -> plain;
                    case FieldType.MultiPicklist m -> plain;
                    case FieldType.Tags t -> plain;
                    case FieldType.Text t -> plain;
                    case FieldType.LongText t -> plain;
                    case FieldType.RichText t -> plain;
                    case FieldType.Picklist p -> plain;
                    case FieldType.Email e -> plain;
                    case FieldType.Phone p -> plain;
                    case FieldType.Url u -> plain;
                    case FieldType.NationalId n -> plain;
                    case FieldType.CreditCode c -> plain;
                    case FieldType.AutoNumber a -> plain;
                    case FieldType.Formula f -> plain;
                    case FieldType.RollUp r -> plain;
                };
    }

    private static Ref ref(Object plain) {
        var parts = (Map<?, ?>) plain;
        return new Ref(String.valueOf(parts.get("object")), UUID.fromString(String.valueOf(parts.get("id"))));
    }

    private static Address address(Map<?, ?> parts) {
        return new Address(
                part(parts, "country"),
                part(parts, "province"),
                part(parts, "city"),
                part(parts, "district"),
                part(parts, "street"),
                part(parts, "postcode"));
    }

    private static BigDecimal number(@Nullable Object plain) {
        return new BigDecimal(String.valueOf(plain));
    }

    private static @Nullable String part(Map<?, ?> parts, String name) {
        return parts.get(name) instanceof String text ? text : null;
    }

    private static Map<String, @Nullable Object> parts(@Nullable Object... pairs) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) parts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        return parts;
    }
}
