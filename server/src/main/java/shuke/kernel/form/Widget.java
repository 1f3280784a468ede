package shuke.kernel.form;

import java.util.Optional;
import shuke.kernel.schema.FieldType;

/** How a field is asked for on a page that stands alone. */
enum Widget {
    LINE,
    LINES,
    PERSON,
    EMAIL,
    PHONE,
    ADDRESS,
    URL,
    NUMBER,
    TICK,
    DAY,
    MOMENT,
    CHOICE,
    CHOICES;

    /** Empty for what strangers cannot be asked for: records, files, what the program works out. */
    static Optional<Widget> of(FieldType type) {
        return Optional.ofNullable(
                switch (type) {
                    case FieldType.Text t -> LINE;
                    case FieldType.LongText t -> LINES;
                    case FieldType.Person t -> PERSON;
                    case FieldType.Email t -> EMAIL;
                    case FieldType.Phone t -> PHONE;
                    case FieldType.PostalAddress t -> ADDRESS;
                    case FieldType.Url t -> URL;
                    case FieldType.Whole t -> NUMBER;
                    case FieldType.Decimal t -> NUMBER;
                    case FieldType.Percent t -> NUMBER;
                    case FieldType.MoneyAmount t -> NUMBER;
                    case FieldType.Rating t -> NUMBER;
                    case FieldType.Bool t -> TICK;
                    case FieldType.Date t -> DAY;
                    case FieldType.DateTime t -> MOMENT;
                    case FieldType.Picklist t -> CHOICE;
                    case FieldType.MultiPicklist t -> CHOICES;
                    case FieldType.NationalId t -> LINE;
                    case FieldType.CreditCode t -> LINE;
                    case FieldType.Id t -> null;
                    case FieldType.RichText t -> null;
                    case FieldType.Length t -> null;
                    case FieldType.Lookup t -> null;
                    case FieldType.LookupMany t -> null;
                    case FieldType.AutoNumber t -> null;
                    case FieldType.FileRef t -> null;
                    case FieldType.Geo t -> null;
                    case FieldType.Tags t -> null;
                    case FieldType.Formula t -> null;
                    case FieldType.RollUp t -> null;
                });
    }
}
