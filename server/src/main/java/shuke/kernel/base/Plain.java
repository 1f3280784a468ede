package shuke.kernel.base;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/** Values as JSON shows them: maps, lists, strings, numbers, booleans and null. */
public final class Plain {
    private Plain() {}

    /** The shape that the API gives a value of a {@link Row}. */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Unsummed unsummed -> null; // what is missing is told beside the fields
            case Money money -> ordered("amount", money.amount(), "currency", money.currency());
            case Ref ref -> ordered("id", ref.id().toString(), "label", ref.label(), "object", ref.object());
            case GeoPoint point -> ordered("lat", point.lat(), "lon", point.lon());
            case PersonName name -> name.full();
            case Address address -> address(address);
            case Duration duration -> duration.toSeconds();
            case List<?> many -> many.stream().map(Plain::of).toList();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString(); // String, UUID, LocalDate, Instant: their ISO form
        };
    }

    /** What people know a record by whose name field has the value; empty for none. */
    public static String name(@Nullable Object value) {
        return switch (of(value)) {
            case null -> "";
            case Map<?, ?> link when link.get("label") != null -> String.valueOf(link.get("label"));
            case Object plain -> plain.toString();
        };
    }

    private static Map<String, @Nullable Object> address(Address address) {
        return ordered(
                "country", address.country(),
                "province", address.province(),
                "city", address.city(),
                "district", address.district(),
                "street", address.street(),
                "postcode", address.postcode());
    }

    private static Map<String, @Nullable Object> ordered(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
