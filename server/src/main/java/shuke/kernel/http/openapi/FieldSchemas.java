package shuke.kernel.http.openapi;

import static shuke.kernel.http.openapi.Json.arrayOf;
import static shuke.kernel.http.openapi.Json.object;
import static shuke.kernel.http.openapi.Json.ref;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.FieldType.*;

/** The JSON Schema of a field's values: as they are read, and as they are written. */
final class FieldSchemas {
    private FieldSchemas() {}

    static Map<String, Object> read(FieldType type) {
        return switch (type) {
            case Id t -> formatted("uuid");
            case Text t -> text(t.maxLength(), t.pattern());
            case LongText t -> text(t.maxLength(), null);
            case RichText t -> html(t.maxLength());
            case Whole t -> within(object("type", "integer", "format", "int64"), t.min(), t.max());
            case Rating t -> within(object("type", "integer"), 1, t.max());
            case Length t -> object("type", "integer", "format", "int64", "description", "Seconds");
            case Decimal t -> within(object("type", "number"), t.min(), t.max());
            case Percent t -> within(object("type", "number", "description", "12.5 = 12.5 %"), t.min(), t.max());
            case MoneyAmount t -> ref("Money");
            case Bool t -> object("type", "boolean");
            case Date t -> formatted("date");
            case DateTime t -> formatted("date-time");
            case Picklist t -> options(t.options(), t.open());
            case MultiPicklist t -> arrayOf(options(t.options(), t.open()));
            case Email t -> formatted("email");
            case Phone t -> object("type", "string", "description", "E.164");
            case Url t -> formatted("uri");
            case PostalAddress t -> ref("Address");
            case Person t -> object("type", "string");
            case NationalId t -> object("type", "string");
            case CreditCode t -> object("type", "string");
            case AutoNumber t -> object("type", "string");
            case Tags t -> arrayOf(object("type", "string"));
            case Lookup t -> ref("Reference");
            case LookupMany t -> arrayOf(ref("Reference"));
            case FileRef t -> ref("Reference");
            case Geo t -> ref("GeoPoint");
            case Formula t -> read(t.result());
            case RollUp t -> read(t.result());
        };
    }

    /** What is written may also be looser than what is read: a lookup by any field that finds it, a name in parts. */
    static Map<String, Object> write(FieldType type) {
        return switch (type) {
            case Lookup t -> ref("ReferenceInput");
            case LookupMany t -> arrayOf(ref("ReferenceInput"));
            case FileRef t -> ref("ReferenceInput");
            case Person t -> ref("PersonNameInput");
            case Phone t -> object("type", "string");
            case Picklist t -> object("type", "string", "examples", values(t.options()));
            case MultiPicklist t -> arrayOf(object("type", "string", "examples", values(t.options())));
            default -> read(type);
        };
    }

    private static Map<String, Object> formatted(String format) {
        return object("type", "string", "format", format);
    }

    private static Map<String, Object> text(int maxLength, @Nullable String pattern) {
        var text = object("type", "string", "maxLength", maxLength);
        if (pattern != null) text.put("pattern", "^(?:" + pattern + ")$"); // the whole value has to match
        return text;
    }

    private static Map<String, Object> html(int maxLength) {
        return object("type", "string", "maxLength", maxLength, "contentMediaType", "text/html");
    }

    private static Map<String, Object> within(Map<String, Object> number, @Nullable Number min, @Nullable Number max) {
        if (min != null) number.put("minimum", min);
        if (max != null) number.put("maximum", max);
        return number;
    }

    private static Map<String, Object> options(List<Option> options, boolean open) {
        return object("type", "string", open ? "examples" : "enum", values(options));
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }
}
