package shuke.kernel.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * A column of a table that is taken out.
 *
 * @param path where the value stands in a row
 * @param heading as an import of the same object understands it
 * @param type of the value
 * @param isCurrency of the amount in the column before, instead of the value itself
 */
record Column(String path, String heading, FieldType type, boolean isCurrency) {

    /** @param paths of fields that are there; a step through a lookup of several objects is followed by the name of one */
    static List<Column> of(Schema schema, ObjectType object, List<String> paths, Locale locale) {
        var columns = new ArrayList<Column>();
        for (var path : paths) {
            var end = end(schema, object, path, locale);
            columns.add(end);
            if (end.type() instanceof FieldType.MoneyAmount) {
                var word = Bilingual.isChinese(locale) ? "币种" : " Currency";
                columns.add(new Column(path, end.heading() + word, end.type(), true));
            }
        }
        return columns;
    }

    private static Column end(Schema schema, ObjectType object, String path, Locale locale) {
        var steps = List.of(path.split("\\."));
        var labels = new ArrayList<String>();
        var holder = object;
        for (var i = 0; ; i++) {
            var field = holder.field(steps.get(i));
            labels.add(field.label().in(locale));
            if (i == steps.size() - 1) return new Column(path, heading(labels), result(field.type()), false);
            if (!(field.type() instanceof FieldType.Lookup lookup)) {
                var part = heading(labels) + " " + steps.get(i + 1);
                return new Column(path, part, new FieldType.Text(0, null), false);
            }
            holder = schema.object(
                    lookup.to().size() > 1 ? steps.get(++i) : lookup.to().getFirst());
        }
    }

    private static String heading(List<String> labels) {
        return String.join(" · ", labels);
    }

    private static FieldType result(FieldType type) {
        return switch (type) {
            case FieldType.Formula formula -> formula.result();
            case FieldType.RollUp sum -> sum.result();
            default -> type;
        };
    }
}
