package shuke.kernel.cleansing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.Address;

/** The place that an address is in, as far as its postcode tells it: country, province and city. */
final class Places {
    private Places() {}

    /** Null for what is no address, or does not say province and city. */
    static @Nullable Address of(@Nullable Object value) {
        return value instanceof Address address && address.province() != null && address.city() != null
                ? new Address(address.country(), address.province(), address.city(), null, null, null)
                : null;
    }

    /** The address with what it lacks of the place; null where it says something else, or lacks nothing. */
    static @Nullable Address completed(Address address, Address place) {
        var speaksAgainst = differs(address.country(), place.country())
                || differs(address.province(), place.province())
                || differs(address.city(), place.city());
        if (speaksAgainst) return null;
        var completed = new Address(
                address.country() == null ? place.country() : address.country(),
                place.province(),
                place.city(),
                address.district(),
                address.street(),
                address.postcode());
        return completed.equals(address) ? null : completed;
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
