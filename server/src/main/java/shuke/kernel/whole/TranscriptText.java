package shuke.kernel.whole;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.GeoPoint;
import shuke.kernel.base.Money;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Transcript;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as a line of a file with everything, and back without loss: its id, whether it is in the recycle bin, and its fields in the
 * order of their names. Described in {@code docs/guide/whole-export}.
 */
final class TranscriptText {
    private static final String ID = "id";
    private static final String DELETED_AT = "deletedAt";
    private static final String DELETED_BY = "deletedBy";
    private static final String OBJECT = "object";
    private static final JsonNodeFactory NODES = Json.EXACT.getNodeFactory();

    private TranscriptText() {}

    static String of(ObjectType object, Transcript record) {
        var line = NODES.objectNode().put(ID, record.id().toString());
        if (record.deletedAt() != null) line.put(DELETED_AT, record.deletedAt().toString());
        if (record.deletedBy() != null) line.put(DELETED_BY, record.deletedBy().toString());
        new TreeMap<>(record.values())
                .forEach((field, value) -> line.set(
                        field, node(value, isOfSeveral(object.field(field).type()))));
        return Json.EXACT.writeValueAsString(line);
    }

    /** Whether it takes more than an id to say where a lookup leads. */
    private static boolean isOfSeveral(FieldType type) {
        return type instanceof FieldType.Lookup lookup && lookup.to().size() > 1;
    }

    private static JsonNode node(Object value, boolean isOfSeveral) {
        return switch (value) {
            case Long number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case Duration duration -> NODES.numberNode(duration.toSeconds());
            case Money money -> NODES.objectNode().put("amount", money.amount()).put("currency", money.currency());
            case GeoPoint point -> NODES.objectNode().put("lat", point.lat()).put("lon", point.lon());
            case PersonName name -> texts("full", name.full(), "family", name.family(), "given", name.given());
            case Address address ->
                texts(
                        "country", address.country(),
                        "province", address.province(),
                        "city", address.city(),
                        "district", address.district(),
                        "street", address.street(),
                        "postcode", address.postcode());
            case Ref ref
            when isOfSeveral ->
                NODES.objectNode().put(OBJECT, ref.object()).put(ID, ref.id().toString());
            case Ref ref -> NODES.stringNode(ref.id().toString());
            case List<?> many -> {
                var array = NODES.arrayNode();
                many.forEach(each -> array.add(node(each, false)));
                yield array;
            }
            default -> NODES.stringNode(value.toString()); // String, LocalDate, Instant: their ISO form
        };
    }

    private static ObjectNode texts(@Nullable String... pairs) {
        var node = NODES.objectNode();
        for (var i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) node.put(pairs[i], pairs[i + 1]);
        }
        return node;
    }

    /** @throws ProblemException 422 {@code wholeUnknownField} for fields that the object does not have */
    static Transcript read(ObjectType object, String text) {
        var line = Json.EXACT.readTree(text);
        var values = new LinkedHashMap<String, Object>();
        for (var each : line.properties()) {
            var name = each.getKey();
            if (name.equals(ID) || name.equals(DELETED_AT) || name.equals(DELETED_BY)) continue;
            var field = object.find(name)
                    .orElseThrow(() -> ProblemException.invalid(Problem.of("wholeUnknownField", object.name(), name)));
            values.put(name, value(field.type(), each.getValue()));
        }
        return new Transcript(
                id(line.path(ID)),
                values,
                line.has(DELETED_AT) ? Instant.parse(line.path(DELETED_AT).asString()) : null,
                line.has(DELETED_BY) ? id(line.path(DELETED_BY)) : null);
    }

    private static Object value(FieldType type, JsonNode node) {
        return switch (type) {
            case FieldType.Whole _, FieldType.Rating _ -> node.longValue();
            case FieldType.Decimal _, FieldType.Percent _ -> node.decimalValue();
            case FieldType.MoneyAmount _ ->
                new Money(
                        node.path("amount").decimalValue(),
                        node.path("currency").stringValue());
            case FieldType.Bool _ -> node.booleanValue();
            case FieldType.Date _ -> LocalDate.parse(node.stringValue());
            case FieldType.DateTime _ -> Instant.parse(node.stringValue());
            case FieldType.Length _ -> Duration.ofSeconds(node.longValue());
            case FieldType.MultiPicklist _, FieldType.Tags _ ->
                node.valueStream().map(JsonNode::stringValue).toList();
            case FieldType.PostalAddress _ ->
                new Address(
                        part(node, "country"),
                        part(node, "province"),
                        part(node, "city"),
                        part(node, "district"),
                        part(node, "street"),
                        part(node, "postcode"));
            case FieldType.Person _ ->
                new PersonName(node.path("full").stringValue(), part(node, "family"), part(node, "given"));
            case FieldType.Geo _ ->
                new GeoPoint(node.path("lat").doubleValue(), node.path("lon").doubleValue());
            case FieldType.Lookup(var to, var _, var _, var _) ->
                to.size() > 1
                        ? new Ref(node.path(OBJECT).stringValue(), id(node.path(ID)))
                        : new Ref(to.getFirst(), id(node));
            case FieldType.LookupMany(var to, var _) ->
                node.valueStream().map(each -> new Ref(to, id(each))).toList();
            case FieldType.FileRef _ -> new Ref("file", id(node));
            default -> node.stringValue();
        };
    }

    private static @Nullable String part(JsonNode node, String name) {
        return node.has(name) ? node.path(name).stringValue() : null;
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.stringValue());
    }
}
