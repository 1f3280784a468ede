package shuke.kernel.schema;

import shuke.kernel.schema.FieldType.*;

/** The names of the kinds, as definitions and the API spell them. */
final class Kinds {
    private Kinds() {}

    static String nameOf(FieldType type) {
        return switch (type) {
            case Id t -> "id";
            case Text t -> "text";
            case LongText t -> "longText";
            case RichText t -> "richText";
            case Whole t -> "integer";
            case Decimal t -> "decimal";
            case MoneyAmount t -> "money";
            case Percent t -> "percent";
            case Bool t -> "boolean";
            case Date t -> "date";
            case DateTime t -> "dateTime";
            case Length t -> "duration";
            case Picklist t -> "picklist";
            case MultiPicklist t -> "multiPicklist";
            case Email t -> "email";
            case Phone t -> "phone";
            case Url t -> "url";
            case PostalAddress t -> "address";
            case Person t -> "personName";
            case NationalId t -> "nationalId";
            case CreditCode t -> "creditCode";
            case Lookup t -> "lookup";
            case LookupMany t -> "lookup";
            case AutoNumber t -> "autoNumber";
            case FileRef t -> t.image() ? "image" : "file";
            case Rating t -> "rating";
            case Geo t -> "geoPoint";
            case Tags t -> "tags";
            case Formula t -> "formula";
            case RollUp t -> "rollUp";
        };
    }
}
