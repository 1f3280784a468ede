package shuke.kernel.schema;

/** What can be done with the values of a field, whoever asks. */
public final class FieldShape {
    private FieldShape() {}

    /** True when lists can be put in the order of the field. */
    public static boolean isSortable(Field field) {
        if (field.encrypted()) {
            return Encryption.hasOrder(field);
        }
        return switch (field.type()) {
            case FieldType.Lookup lookup -> lookup.to().size() == 1;
            case FieldType.LookupMany _,
                    FieldType.MultiPicklist _,
                    FieldType.Tags _,
                    FieldType.Geo _,
                    FieldType.FileRef _,
                    FieldType.LongText _,
                    FieldType.RichText _ -> false;
            default -> true;
        };
    }

    /** True when conditions can speak of the field. */
    public static boolean isFilterable(Field field) {
        return !(field.type() instanceof FieldType.Geo);
    }

    /** True when there is a sum of its values: numbers, percentages and money, computed ones too. */
    public static boolean isSummable(Field field) {
        return !field.encrypted() && isAmount(field.type());
    }

    private static boolean isAmount(FieldType type) {
        return switch (type) {
            case FieldType.Whole _,
                    FieldType.Decimal _,
                    FieldType.Percent _,
                    FieldType.MoneyAmount _,
                    FieldType.Rating _,
                    FieldType.Length _ -> true;
            case FieldType.Formula formula -> isAmount(formula.result());
            case FieldType.RollUp rollUp -> isAmount(rollUp.result());
            default -> false;
        };
    }

    /** True when people can give the field a value. */
    public static boolean isWritable(Field field) {
        return !field.readOnly() && (!field.isComputed() || field.type() instanceof FieldType.AutoNumber);
    }
}
