package shuke.kernel.schema;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType.*;
import tools.jackson.databind.node.ObjectNode;

/** Writes a field's type and its attributes flat into the definition of the field. */
final class TypeWriter {
    private TypeWriter() {}

    static void write(FieldType type, ObjectNode node) {
        node.put("type", type.kind());
        switch (type) {
            case Text t -> {
                node.put("maxLength", t.maxLength());
                DefinitionWriter.put(node, "pattern", t.pattern());
            }
            case LongText t -> node.put("maxLength", t.maxLength());
            case RichText t -> node.put("maxLength", t.maxLength());
            case Whole w -> range(node, decimal(w.min()), decimal(w.max()));
            case Decimal d -> range(node.put("scale", d.scale()), d.min(), d.max());
            case Percent p -> range(node.put("scale", p.scale()), p.min(), p.max());
            case MoneyAmount m -> money(node, m);
            case Rating r -> node.put("max", r.max());
            case AutoNumber a -> node.put("format", a.format());
            case Picklist p -> options(node, p.options(), p.open());
            case MultiPicklist m -> options(node, m.options(), m.open());
            case Lookup lookup -> lookup(node, lookup);
            case LookupMany many -> related(node.put("to", many.to()).put("many", true), many.related());
            case Formula f -> result(node.put("expression", f.expression()), f.result());
            case RollUp r -> rollUp(node, r);
            case Id _, Bool _, Date _, DateTime _, Length _, Email _, Phone _, Url _, PostalAddress _ -> {}
            case Person _, NationalId _, CreditCode _, FileRef _, Geo _, Tags _ -> {}
        }
    }

    private static void lookup(ObjectNode node, Lookup lookup) {
        if (lookup.to().size() == 1) {
            node.put("to", lookup.to().getFirst());
        } else {
            DefinitionWriter.texts(node, "to", lookup.to());
        }
        node.put("onDelete", Members.Words.of(lookup.onDelete()));
        if (lookup.hierarchy()) {
            node.put("hierarchy", true);
        }
        related(node, lookup.related());
    }

    private static void related(ObjectNode node, @Nullable Related related) {
        if (related != null) {
            node.putObject("related").put("name", related.name()).set("label", DefinitionWriter.label(related.label()));
        }
    }

    private static void rollUp(ObjectNode node, RollUp rollUp) {
        node.put("fn", Members.Words.of(rollUp.fn()))
                .put("object", rollUp.object())
                .put("via", rollUp.via());
        DefinitionWriter.put(node, "field", rollUp.field());
        DefinitionWriter.put(node, "filter", rollUp.filter());
        result(node, rollUp.result());
    }

    private static void result(ObjectNode node, FieldType result) {
        node.put("result", result.kind());
        switch (result) {
            case Decimal d -> node.put("scale", d.scale());
            case Percent p -> node.put("scale", p.scale());
            case MoneyAmount m -> money(node, m);
            default -> {} // only numbers have something more to say about a result
        }
    }

    private static void money(ObjectNode node, MoneyAmount money) {
        DefinitionWriter.put(node.put("scale", money.scale()), "rateDate", money.rateDate());
    }

    private static void options(ObjectNode node, List<Option> options, boolean open) {
        DefinitionWriter.flag(node, "open", open);
        var array = node.putArray("options");
        for (var option : options) {
            var each = array.addObject().put("value", option.value());
            each.set("label", DefinitionWriter.label(option.label()));
            DefinitionWriter.put(each, "color", option.color());
            DefinitionWriter.texts(each, "aliases", option.aliases());
            DefinitionWriter.texts(each, "requires", option.gate().requires());
            DefinitionWriter.texts(each, "asks", option.gate().asks());
        }
    }

    private static void range(ObjectNode node, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min != null) {
            node.put("min", min);
        }
        if (max != null) {
            node.put("max", max);
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
