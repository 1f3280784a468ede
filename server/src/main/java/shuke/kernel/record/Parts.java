package shuke.kernel.record;

import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/** Parts of values that people can ask for by themselves. */
final class Parts {
    private Parts() {}

    static @Nullable Object of(Object value, String part) {
        return switch (value) {
            case PersonName name -> part.equals("family") ? name.family() : name.given();
            case Address address ->
                switch (part) {
                    case "country" -> address.country();
                    case "province" -> address.province();
                    case "city" -> address.city();
                    case "district" -> address.district();
                    case "street" -> address.street();
                    default -> address.postcode();
                };
            default -> value;
        };
    }
}
