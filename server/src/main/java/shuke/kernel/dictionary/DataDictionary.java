package shuke.kernel.dictionary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.spreadsheet.Spreadsheet;
import shuke.kernel.spreadsheet.Spreadsheet.Column;

/** Writes the data dictionary as a workbook: a sheet for each group of objects, names and descriptions in both languages. */
@Component
public class DataDictionary {
    private static final List<Integer> WIDTHS = List.of(16, 18, 18, 22, 30, 24, 30, 8, 8, 10, 14, 36, 18, 14, 40, 40);

    private final Access access;

    DataDictionary(Access access) {
        this.access = access;
    }

    /** Objects and fields that the reader may not see are not in it. */
    public void write(Actor reader, OutputStream out) throws IOException {
        var schema = access.sight(reader).view();
        var words = new DictionaryWords(reader.locale());
        var heads = words.heads();
        var columns = new ArrayList<Column>();
        for (var i = 0; i < heads.size(); i++) columns.add(new Column(heads.get(i), WIDTHS.get(i)));
        var groups = schema.objects().stream()
                .collect(Collectors.groupingBy(
                        object -> words.group(object.group()), LinkedHashMap::new, Collectors.toList()));
        var workbook = new Spreadsheet(out);
        for (var group : groups.entrySet()) {
            workbook.sheet(group.getKey(), columns);
            for (var object : group.getValue()) {
                for (var field : object.fields()) {
                    if (!field.system()) workbook.row(line(schema, object, field, words, reader.locale()));
                }
            }
        }
        workbook.end();
    }

    private static List<@Nullable Object> line(
            Schema schema, ObjectType object, Field field, DictionaryWords words, Locale locale) {
        var line = new ArrayList<@Nullable Object>();
        line.add(object.label().zh());
        line.add(object.label().en());
        line.add(field.label().zh());
        line.add(field.label().en());
        line.add(object.name() + "." + field.name());
        line.add(type(schema, field, words, locale));
        line.add(options(field.type(), locale));
        line.add(words.yes(field.required()));
        line.add(words.yes(field.unique()));
        line.add(words.yes(field.encrypted()));
        line.add(words.of("sensitivities", field.sensitivity().name().toLowerCase(Locale.ROOT)));
        line.add(field.stewardship().purpose());
        line.add(field.stewardship().owner());
        var every = field.stewardship().updateEvery();
        line.add(every == null ? null : words.of("periods", every));
        line.add(description(field.description(), true));
        line.add(description(field.description(), false));
        return line;
    }

    private static @Nullable String description(@Nullable Bilingual description, boolean chinese) {
        if (description == null) return null;
        return chinese ? description.zh() : description.en();
    }

    /** The kind of a field, with what it points to. */
    private static String type(Schema schema, Field field, DictionaryWords words, Locale locale) {
        var kind = words.of("types", field.type().kind());
        var targets = switch (field.type()) {
            case FieldType.Lookup lookup -> lookup.to();
            case FieldType.LookupMany many -> List.of(many.to());
            default -> List.<String>of();
        };
        if (targets.isEmpty()) return kind;
        return kind
                + " → "
                + targets.stream()
                        .map(name -> schema.find(name)
                                .map(to -> to.label().in(locale))
                                .orElse(name))
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String options(FieldType type, Locale locale) {
        var options = switch (type) {
            case FieldType.Picklist picklist -> picklist.options();
            case FieldType.MultiPicklist picklist -> picklist.options();
            default -> List.<FieldType.Option>of();
        };
        return options.isEmpty()
                ? null
                : options.stream().map(option -> option.label().in(locale)).collect(Collectors.joining(", "));
    }
}
