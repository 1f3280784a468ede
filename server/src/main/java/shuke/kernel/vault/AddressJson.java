package shuke.kernel.vault;

import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An address as the JSON in its column; parts that are empty are left out. */
final class AddressJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AddressJson() {}

    static String write(Address address) {
        return parts(address, (part, value) -> value);
    }

    /** What {@code form} makes of each part, by the part's name. */
    static String parts(Address address, BinaryOperator<String> form) {
        var node = JSON.createObjectNode();
        put(node, "country", address.country(), form);
        put(node, "province", address.province(), form);
        put(node, "city", address.city(), form);
        put(node, "district", address.district(), form);
        put(node, "street", address.street(), form);
        put(node, "postcode", address.postcode(), form);
        return node.toString();
    }

    private static void put(ObjectNode node, String part, @Nullable String value, BinaryOperator<String> form) {
        if (value != null) {
            node.put(part, form.apply(part, value));
        }
    }

    /** All parts one after the other. */
    static String line(Address address) {
        return Stream.of(
                        address.country(),
                        address.province(),
                        address.city(),
                        address.district(),
                        address.street(),
                        address.postcode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    static Address read(String json) {
        var node = JSON.readTree(json);
        return new Address(
                part(node, "country"),
                part(node, "province"),
                part(node, "city"),
                part(node, "district"),
                part(node, "street"),
                part(node, "postcode"));
    }

    private static @Nullable String part(JsonNode node, String name) {
        var part = node.get(name);
        return part == null || part.isNull() ? null : part.asString();
    }
}
