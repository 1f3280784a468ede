package shuke.kernel.filter;

import java.util.List;
import shuke.kernel.schema.FieldType;

/** What a value has inside that can be named behind a point. */
final class Parts {
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String FAMILY = "family";
    static final String GIVEN = "given";
    static final String LATITUDE = "lat";
    static final String LONGITUDE = "lon";
    static final List<String> ADDRESS = List.of("country", "province", "city", "district", "street", "postcode");

    private Parts() {}

    static List<String> of(FieldType type) {
        return switch (type) {
            case FieldType.MoneyAmount m -> List.of(AMOUNT, CURRENCY);
            case FieldType.Person p -> List.of(FAMILY, GIVEN);
            case FieldType.Geo g -> List.of(LATITUDE, LONGITUDE);
            case FieldType.PostalAddress a -> ADDRESS;
            default -> List.of();
        };
    }

    static Kind kindOf(FieldType type, String part) {
        return switch (type) {
            case FieldType.MoneyAmount m -> part.equals(CURRENCY) ? Kind.TEXT : Kind.NUMBER;
            case FieldType.Geo g -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }
}
