package shuke.kernel.transfer.lines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What an object says, as cells of a row: the values of the API, as exports write them. A reference is its id, an amount its number and
 * currency; whatever else has members is a column for each of them ({@code address.city}, {@code account.name}). Several values stand
 * behind one another.
 */
final class LineCells {
    private static final String BETWEEN = "; ";

    private LineCells() {}

    /** By heading, without what it says nothing of. */
    static Map<String, String> of(JsonNode object) {
        var cells = new LinkedHashMap<String, String>();
        object.properties().forEach(member -> put(cells, member.getKey(), member.getValue()));
        return cells;
    }

    private static void put(Map<String, String> cells, String heading, JsonNode value) {
        if (value.isObject() && !isReference(value) && !isAmount(value)) {
            value.properties().forEach(part -> put(cells, heading + "." + part.getKey(), part.getValue()));
        } else if (!value.isNull()) {
            cells.put(heading, text(value));
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray()) return value.valueStream().map(LineCells::text).collect(Collectors.joining(BETWEEN));
        if (isReference(value)) return value.path("id").asString();
        if (isAmount(value))
            return text(value.path("amount")) + " " + value.path("currency").asString("");
        if (value.isNumber()) return value.decimalValue().stripTrailingZeros().toPlainString();
        return value.isContainer() ? value.toString() : value.asString("");
    }

    private static boolean isReference(JsonNode value) {
        return value.path("id").isString();
    }

    private static boolean isAmount(JsonNode value) {
        return value.path("amount").isNumber() && value.path("currency").isString();
    }
}
