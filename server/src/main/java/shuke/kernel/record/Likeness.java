package shuke.kernel.record;

import java.util.List;
import shuke.kernel.schema.DuplicateRule;
import shuke.kernel.schema.DuplicateRule.Trait;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.matching.Heading;
import shuke.matching.Model;
import shuke.matching.kind.Kind;

/**
 * By what the records of an object are known to be of one thing.
 *
 * @param edition another text whenever records come to be found otherwise
 */
public record Likeness(String edition, Model model) {
    /** What is usual for such fields, as long as nothing was learnt. */
    public static Likeness usual(ObjectType object, DuplicateRule rule) {
        return new Likeness("usual", Model.usual(headings(object, rule)));
    }

    /** The fields of the rule in their order, and what they are compared as. */
    public static List<Heading> headings(ObjectType object, DuplicateRule rule) {
        return rule.fields().stream()
                .map(trait -> new Heading(trait.field(), kind(trait, object.field(trait.field()))))
                .toList();
    }

    private static Kind kind(Trait trait, Field field) {
        return switch (trait.as()) {
            case PERSON -> Kind.NAME;
            case COMPANY -> Kind.COMPANY;
            case TEXT -> Kind.TEXT;
            case CODE -> Kind.CODE;
            case CATEGORY -> Kind.CATEGORY;
            case NUMBER -> Kind.NUMBER;
            case TYPE -> kind(field.type());
        };
    }

    /** What values of such a field are compared as. */
    public static Kind kind(FieldType type) {
        return switch (type) {
            case FieldType.Person _ -> Kind.NAME;
            case FieldType.Email _ -> Kind.EMAIL;
            case FieldType.Phone _ -> Kind.PHONE;
            case FieldType.Url _ -> Kind.URL;
            case FieldType.PostalAddress _ -> Kind.ADDRESS;
            case FieldType.NationalId _, FieldType.CreditCode _ -> Kind.CODE;
            case FieldType.Date _ -> Kind.DATE;
            case FieldType.Whole _, FieldType.Decimal _ -> Kind.NUMBER;
            case FieldType.Picklist _ -> Kind.CATEGORY;
            default -> Kind.TEXT;
        };
    }
}
