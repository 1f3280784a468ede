package shuke.kernel.vault;

import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An address as the JSON in its column; parts that are empty are left out. */
final class AddressJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AddressJson() {}

    static String write(Address address) {
        var node = JSON.createObjectNode();
        put(node, "country", address.country());
        put(node, "province", address.province());
        put(node, "city", address.city());
        put(node, "district", address.district());
        put(node, "street", address.street());
        put(node, "postcode", address.postcode());
        return node.toString();
    }

    private static void put(tools.jackson.databind.node.ObjectNode node, String part, @Nullable String value) {
        if (value != null) {
            node.put(part, value);
        }
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
