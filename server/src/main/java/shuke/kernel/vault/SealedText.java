package shuke.kernel.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.PersonName;
import tools.jackson.databind.json.JsonMapper;

/** A value as the one text that is sealed, and back. */
final class SealedText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealedText() {}

    static String of(Field field, Object value) {
        return switch (value) {
            case PersonName name -> JSON.writeValueAsString(parts(name));
            default -> Cells.text(Column.clear(field).getFirst(), value);
        };
    }

    private static List<@Nullable String> parts(PersonName name) {
        return java.util.Arrays.asList(name.full(), name.family(), name.given());
    }

    static @Nullable Object read(Field field, String text) {
        return switch (field.type()) {
            case FieldType.Person _ -> {
                var parts = JSON.readValue(text, String[].class);
                yield new PersonName(parts[0], parts[1], parts[2]);
            }
            case FieldType.Date _ -> java.time.LocalDate.parse(text);
            default -> Cells.read(field.type(), new Object[] {text});
        };
    }

    /** What the value is called, found and compared by. */
    static String plain(Field field, Object value) {
        return Cells.text(Column.clear(field).getFirst(), value);
    }
}
