package shuke.matching.standardise;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A postal address. What could not be told apart stands in {@code street}; nothing is left out.
 *
 * @param country ISO 3166-1 code of two letters
 * @param province 省, 自治区, 直辖市, state
 * @param city 地级市, 自治州, 地区, 盟; for the municipalities the same as the province
 * @param district 区, 县, 县级市, 旗
 * @param street all that follows: town, road, house, room
 */
public record Address(
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String street,
        @Nullable String postcode)
        implements Serializable {}
