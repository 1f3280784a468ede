package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Mentions.Mention;

/** Where a field is used: whoever wants to remove it sees this first. */
final class FieldUsage {
    private final Schema schema;
    private final Mention field;
    private final List<Use> uses = new ArrayList<>();

    private FieldUsage(Schema schema, Mention field) {
        this.schema = schema;
        this.field = field;
    }

    /**
     * @param kind formula, rollUp, rateDate, default, condition, rule, gate, board, timeField, sourceField, calendar, merging, waiting, duplicates, unique, nameField; or list, section, highlights, layout, relatedList, index
     * @param name of the field or rule that uses it, or of the roles whose layout does; empty where there is none
     */
    record Use(String kind, String object, String name) {
        /** False for what simply loses a line when the field goes. */
        boolean isStructural() {
            return switch (kind) {
                case "list", "section", "highlights", "layout", "relatedList", "index" -> false;
                default -> true;
            };
        }
    }

    /** @param schema the objects as they are defined, without what is filled in for showing them */
    static List<Use> of(Schema schema, String object, String field) {
        var usage = new FieldUsage(schema, new Mention(object, field));
        schema.objects().forEach(usage::in);
        return List.copyOf(usage.uses);
    }

    private void in(ObjectType object) {
        object.fields().forEach(each -> inField(object, each));
        object.rules().forEach(rule -> {
            if (isNamed(object, rule.field()) || speaks(object, rule.when())) {
                use("rule", object, rule.name());
            }
        });
        object.waits().stream()
                .filter(waiting -> speaks(object, waiting.when()))
                .forEach(waiting -> use("waiting", object, waiting.name()));
        new LayoutRemains(schema, field.object(), field.field())
                .losing(object)
                .forEach(related -> use("relatedList", object, related));
        if (!object.name().equals(field.object())) {
            return;
        }
        if (object.nameField().equals(field.field())) {
            use("nameField", object, "");
        }
        object.unique().stream().filter(this::has).forEach(set -> use("unique", object, String.join(", ", set)));
        object.indexes().stream().filter(this::has).forEach(set -> use("index", object, String.join(", ", set)));
        inLayouts(object);
        if (field.field().equals(object.timeField())) {
            use("timeField", object, "");
        }
        if (field.field().equals(object.sourceField())) {
            use("sourceField", object, "");
        }
        if (object.calendar() != null && has(object.calendar().fields())) {
            use("calendar", object, "");
        }
        if (object.merging() != null && has(object.merging().fields())) {
            use("merging", object, "");
        }
        if (object.board() != null && has(object.board().fields())) {
            use("board", object, "");
        }
        if (object.duplicates() != null
                && object.duplicates().find(field.field()).isPresent()) {
            use("duplicates", object, "");
        }
    }

    private void inLayouts(ObjectType object) {
        if (has(object.layout().list())) {
            use("list", object, "");
        }
        if (has(object.layout().highlights())) {
            use("highlights", object, "");
        }
        object.layout().sections().stream()
                .filter(section -> has(section.fields()))
                .forEach(section -> use("section", object, section.label().en()));
        var gone = Set.of(field.field());
        object.layouts().stream()
                .filter(own -> !own.layout().without(gone).equals(own.layout()))
                .forEach(own -> use("layout", object, String.join(", ", own.roles())));
    }

    private void inField(ObjectType object, Field other) {
        switch (other.type()) {
            case FieldType.Formula formula -> {
                if (speaks(object, formula.expression())) {
                    use("formula", object, other.name());
                }
            }
            case FieldType.RollUp rollUp -> {
                if (rolls(rollUp)) {
                    use("rollUp", object, other.name());
                }
            }
            case FieldType.Picklist picklist -> {
                if (object.name().equals(field.object())
                        && picklist.options().stream()
                                .anyMatch(o -> has(o.gate().fields()))) {
                    use("gate", object, other.name());
                }
            }
            default -> {} // other types speak of no field
        }
        if (isNamed(object, rateDate(other.type()))) {
            use("rateDate", object, other.name());
        }
        if (speaks(object, other.defaultValue())) {
            use("default", object, other.name());
        }
        if (speaks(object, other.when().shown())
                || speaks(object, other.when().required())
                || speaks(object, other.when().readOnly())) {
            use("condition", object, other.name());
        }
    }

    private static @Nullable String rateDate(FieldType type) {
        return switch (type) {
            case FieldType.MoneyAmount money -> money.rateDate();
            case FieldType.Formula formula -> rateDate(formula.result());
            case FieldType.RollUp rollUp -> rateDate(rollUp.result());
            default -> null; // other types are worth nothing
        };
    }

    private boolean rolls(FieldType.RollUp rollUp) {
        var from = schema.find(rollUp.object()).orElse(null);
        return from != null
                && (isNamed(from, rollUp.via()) || isNamed(from, rollUp.field()) || speaks(from, rollUp.filter()));
    }

    private boolean speaks(ObjectType object, @Nullable String expression) {
        return Mentions.in(schema, object, expression).contains(field);
    }

    private boolean isNamed(ObjectType object, @Nullable String name) {
        return object.name().equals(field.object()) && field.field().equals(name);
    }

    private boolean has(List<String> fields) {
        return fields.contains(field.field());
    }

    private void use(String kind, ObjectType object, String name) {
        uses.add(new Use(kind, object.name(), name));
    }
}
