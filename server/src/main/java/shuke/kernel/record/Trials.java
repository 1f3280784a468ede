package shuke.kernel.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.base.Unsummed;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Evaluator;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.Path;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.SystemFields;

/** Tries out what somebody writes: a condition or an expression, in words and on one record. Changes nothing. */
@Component
public class Trials {
    private final RecordReader reader;

    Trials(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * What came out.
     *
     * @param worked false where no record was named, and where children are asked for, which are no part of a record
     * @param value a Boolean for a condition; null for an empty value
     */
    public record Trial(
            String words, boolean worked, @Nullable Object value) {}

    /**
     * Refused where the text makes no sense, or asks about what the actor does not see.
     *
     * @param result the type of the value that the text is to give; null for a condition
     * @param id the record to try it on; null for none
     */
    public Trial of(Actor actor, String object, String text, @Nullable FieldType result, @Nullable UUID id) {
        var reading = reader.reading(actor, object);
        var checked = result == null ? reading.condition(new Filter.Text(text)) : reading.expression(text, result);
        var words = Conditions.explain(text, result == null, reading.object(), reading.schema(), actor.locale());
        return id == null || checked.asksForChildren()
                ? new Trial(words, false, null)
                : new Trial(words, true, worked(actor, reading, checked, id));
    }

    private @Nullable Object worked(Actor actor, Reading reading, Checked checked, UUID id) {
        checked.reads().forEach(path -> reading.clear(path.toString())); // a mask is no value to work with
        var fields = checked.reads().stream().map(Path::toString).toList();
        var query = new Query(
                reading.object().name(),
                new Filter.Tree(Map.of("op", "eq", "field", SystemFields.ID, "value", id.toString())),
                List.of(),
                fields.isEmpty() ? List.of(SystemFields.ID) : fields,
                1,
                null,
                false,
                false);
        var row = reader.page(actor, query).items().stream().findFirst().orElseThrow(ProblemException::notFound);
        return Evaluator.evaluate(checked, path -> value(row, path), reading.moment());
    }

    private static @Nullable Object value(Row row, Path path) {
        return row.get(path.toString()) instanceof Unsummed ? null : row.get(path.toString());
    }
}
