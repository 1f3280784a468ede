package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.FieldType.*;
import tools.jackson.databind.JsonNode;

/** Reads the type of a field, whose attributes stand flat beside the others. */
final class TypeReader {
    private static final int LINE = 255;
    private static final int LONGEST_LINE = 4_000;
    private static final int PARAGRAPHS = 32_000;
    private static final int LONGEST_PARAGRAPHS = 1_000_000;
    private static final int MOST_DIGITS = 12;

    private final Members field;
    private final List<Problem> problems;

    TypeReader(Members field, List<Problem> problems) {
        this.field = field;
        this.problems = problems;
    }

    FieldType read() {
        return read(field.required("type"));
    }

    private FieldType read(String kind) {
        return switch (kind) {
            case "text" -> new Text(field.number("maxLength", LINE, 1, LONGEST_LINE), field.text("pattern"));
            case "longText" -> new LongText(field.number("maxLength", PARAGRAPHS, 1, LONGEST_PARAGRAPHS));
            case "richText" -> new RichText(field.number("maxLength", PARAGRAPHS, 1, LONGEST_PARAGRAPHS));
            case "integer" -> new Whole(whole("min"), whole("max"));
            case "decimal" -> new Decimal(scale(), field.decimal("min"), field.decimal("max"));
            case "money" -> new MoneyAmount(scale(), field.text("rateDate"));
            case "percent" -> new Percent(scale(), field.decimal("min"), field.decimal("max"));
            case "boolean" -> new Bool();
            case "date" -> new Date();
            case "dateTime" -> new DateTime();
            case "duration" -> new Length();
            case "picklist" -> new Picklist(options(true), field.flag("open"));
            case "multiPicklist" -> new MultiPicklist(options(false), field.flag("open"));
            case "email" -> new Email();
            case "phone" -> new Phone();
            case "url" -> new Url();
            case "address" -> new PostalAddress();
            case "personName" -> new Person();
            case "nationalId" -> new NationalId();
            case "creditCode" -> new CreditCode();
            case "lookup" -> lookup();
            case "autoNumber" -> new AutoNumber(format());
            case "file" -> new FileRef(false);
            case "image" -> new FileRef(true);
            case "rating" -> new Rating(field.number("max", 5, 2, 10));
            case "geoPoint" -> new Geo();
            case "tags" -> new Tags();
            case "formula" -> new Formula(field.required("expression"), result("text"));
            case "rollUp" -> rollUp();
            default -> unknown("type", kind);
        };
    }

    private FieldType lookup() {
        var to = field.texts("to");
        if (to.isEmpty()) {
            field.wrong("to", "definitionMissing");
        }
        if (!field.flag("many")) {
            return new Lookup(
                    to, field.word("onDelete", OnDelete.class, OnDelete.SET_NULL), field.flag("hierarchy"), related());
        }
        if (to.size() > 1) {
            field.wrong("to", "manyToOneObjectOnly");
        }
        return new LookupMany(to.isEmpty() ? "" : to.getFirst(), related());
    }

    private @Nullable Related related() {
        var related = field.inside("related");
        if (related == null) {
            return null;
        }
        var name = related.required("name");
        var read = new Related(name, related.label("label", name));
        related.nothingElse();
        return read;
    }

    private FieldType rollUp() {
        var fn = field.word("fn", RollUp.Fn.class, RollUp.Fn.COUNT);
        var summed = field.text("field");
        if (summed == null && fn != RollUp.Fn.COUNT) {
            field.wrong("field", "definitionMissing");
        }
        return new RollUp(
                fn,
                field.required("object"),
                field.required("via"),
                summed,
                field.text("filter"),
                result(fn == RollUp.Fn.COUNT ? "integer" : "decimal"));
    }

    private FieldType result(String fallback) {
        var kind = field.text("result");
        return switch (kind == null ? fallback : kind) {
            case "text" -> new Text(LONGEST_LINE, null);
            case "integer" -> new Whole(null, null);
            case "decimal" -> new Decimal(scale(), null, null);
            case "money" -> new MoneyAmount(scale(), field.text("rateDate"));
            case "percent" -> new Percent(scale(), null, null);
            case "boolean" -> new Bool();
            case "date" -> new Date();
            case "dateTime" -> new DateTime();
            case "duration" -> new Length();
            default -> unknown("result", String.valueOf(kind));
        };
    }

    private FieldType unknown(String key, String kind) {
        if (!kind.isEmpty()) {
            field.wrong(key, "unknownFieldType", kind);
        }
        return new Text(LINE, null);
    }

    private String format() {
        var format = field.text("format");
        if (format != null && !format.matches("[^{}]*\\{0{1,18}\\}[^{}]*")) {
            field.wrong("format", "autoNumberFormat");
        }
        return format == null ? "{000000}" : format;
    }

    private int scale() {
        return field.number("scale", 2, 0, MOST_DIGITS);
    }

    private @Nullable Long whole(String key) {
        var number = field.decimal(key);
        return number == null ? null : Long.valueOf(number.longValue());
    }

    private List<Option> options(boolean gated) {
        var read = new ArrayList<Option>();
        for (JsonNode node : field.list("options")) {
            read.add(node.isString() ? plain(node.asString()) : option(node, read.size(), gated));
        }
        return read;
    }

    private static Option plain(String value) {
        return new Option(value, Bilingual.same(value), null, List.of(), Gate.OPEN);
    }

    /** @param gated whether a record has one option at a time, and so can move on to another */
    private Option option(JsonNode node, int index, boolean gated) {
        var option = new Members(node, field.pathOf("options") + "[" + index + "]", problems);
        var value = option.required("value");
        var read = new Option(
                value,
                option.label("label", value),
                option.text("color"),
                option.texts("aliases"),
                gated ? new Gate(option.texts("requires"), option.texts("asks")) : Gate.OPEN);
        option.nothingElse();
        return read;
    }
}
