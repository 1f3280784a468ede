package shuke.kernel.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Field;

/** What the way in makes of single texts, for those who want to know before there is a record. Knows no records. */
public final class TextReading {
    private final ValueParser values;

    /** @param today of whoever asks */
    public TextReading(Regional regional, LocalDate today) {
        this.values = new ValueParser(regional, today);
    }

    /**
     * What a text says as the value of a field.
     *
     * @param value as a {@code Row} holds it; null where nothing is said, where it is wrong, and for lookups, which are not found here
     * @param problem why it is none; null for a value
     */
    public record Read(@Nullable Object value, @Nullable Problem problem) {}

    public Read read(Field field, String text) {
        return switch (values.parse(field.type(), text, null)) {
            case Parsed.Value(var value) -> new Read(value, null);
            case Parsed.Wrong wrong -> new Read(null, Drafting.problem(field.name(), wrong));
            case Parsed.Link _, Parsed.Links _ -> new Read(null, null);
        };
    }

    /** The values that a text holds for a field of several. */
    public static List<String> items(String text) {
        return Choices.parts(text).stream()
                .map(Object::toString)
                .filter(item -> !item.isBlank())
                .toList();
    }
}
