package shuke.kernel.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field that a column is to become, and which the object does not have yet.
 *
 * @param type one of {@link #TYPES}
 */
public record NewField(Bilingual label, String type) {
    /** As definitions call them: what a column of a table may hold. */
    static final List<String> TYPES = List.of(
            "text",
            "longText",
            "integer",
            "decimal",
            "money",
            "percent",
            "boolean",
            "date",
            "dateTime",
            "picklist",
            "email",
            "phone",
            "url");

    static final String PICKLIST = "picklist";

    private static final int SCALE = 2;

    /** The field as far as values are read by it; any value is one of its choices, since they are made of the values. */
    Field planned(String name) {
        return new Field(
                name,
                label,
                null,
                shape(),
                false,
                false,
                false,
                false,
                false,
                true,
                Field.Sensitivity.NONE,
                false,
                null,
                Field.When.ALWAYS,
                Field.Stewardship.NONE,
                List.of(),
                Map.of());
    }

    private FieldType shape() {
        return switch (type) {
            case "longText" -> new FieldType.LongText(32_000);
            case "integer" -> new FieldType.Whole(null, null);
            case "decimal" -> new FieldType.Decimal(SCALE, null, null);
            case "money" -> new FieldType.MoneyAmount(SCALE, null);
            case "percent" -> new FieldType.Percent(SCALE, null, null);
            case "boolean" -> new FieldType.Bool();
            case "date" -> new FieldType.Date();
            case "dateTime" -> new FieldType.DateTime();
            case PICKLIST -> new FieldType.Picklist(List.of(), true);
            case "email" -> new FieldType.Email();
            case "phone" -> new FieldType.Phone();
            case "url" -> new FieldType.Url();
            default -> new FieldType.Text(255, null);
        };
    }

    /**
     * The definition of the field. How people are reached is personal, and so it is sealed.
     *
     * @param choices of a picklist
     */
    ObjectNode definition(String name, Collection<String> choices) {
        var node = JsonNodeFactory.instance.objectNode().put("name", name).put("type", type);
        node.set(
                "label",
                JsonNodeFactory.instance.objectNode().put("zh-CN", label.zh()).put("en", label.en()));
        if (type.equals("email") || type.equals("phone")) node.put("sensitivity", "personal");
        if (type.equals(PICKLIST)) {
            var options = node.putArray("options");
            var known = new HashSet<String>();
            choices.stream()
                    .filter(choice -> known.add(choice.toLowerCase(Locale.ROOT)))
                    .forEach(options::add);
        }
        return node;
    }
}
