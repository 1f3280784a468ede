package shuke.kernel.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.form.Submission.Cause;
import shuke.kernel.form.Submission.Effect;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Batch.Likely;
import shuke.kernel.record.Change;
import shuke.kernel.record.Match;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.staff.Principals;

/** Makes a record of what was sent, or finds the one that it is about, with the rights of the form's keeper. */
@Component
class Writing {
    private final FormStore forms;
    private final RecordWriter writer;
    private final RecordReader reader;
    private final Principals principals;

    Writing(FormStore forms, RecordWriter writer, RecordReader reader, Principals principals) {
        this.forms = forms;
        this.writer = writer;
        this.reader = reader;
        this.principals = principals;
    }

    /** What has come of it. */
    sealed interface Result {
        /** @param record null where the form is about none */
        record Done(@Nullable Effect effect, @Nullable UUID record) implements Result {}

        /** Waits until what stands in the way is gone. */
        record Later(Cause cause) implements Result {}

        /** There is such a record, and no second one is let in. */
        record Known() implements Result {}

        record Wrong(List<Problem> problems) implements Result {}
    }

    /** Within the caller's transaction. */
    Result write(Form form, Content content) {
        if (form.definition().object().isEmpty()) return new Result.Done(null, null);
        var keeper = principals.now(form.keeper()).orElse(null);
        if (keeper == null) return new Result.Later(Cause.KEEPER);
        try {
            return write(keeper, form.definition(), content.values());
        } catch (ProblemException refused) {
            return new Result.Later(
                    refused.kind() == Kind.FORBIDDEN || refused.kind() == Kind.NOT_FOUND ? Cause.RIGHTS : Cause.BUSY);
        }
    }

    private Result write(Actor keeper, Definition form, Map<String, @Nullable Object> values) {
        var isMade = form.known() == Definition.Known.MAKE;
        if (!isMade) forms.queue(keeper.workspace(), form.object()); // two alike at once would not see each other
        var likely = isMade ? Likely.TOLD : Likely.REFUSED;
        return switch (change(keeper, form.object(), new Change.Create(null, values), likely)) {
            case Outcome.Written made ->
                new Result.Done(Effect.CREATED, made.row().id());
            case Outcome.Refused refused when refused.isDuplicate() -> known(keeper, form, values, refused);
            case Outcome.Refused refused -> refusal(refused);
        };
    }

    private Result known(Actor keeper, Definition form, Map<String, @Nullable Object> values, Outcome.Refused refused) {
        var id = refused.matches().stream()
                .map(Match::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (id == null || form.known() == Definition.Known.MAKE) return new Result.Known();
        var row = reader.read(keeper, form.object(), List.of(id)).get(id);
        if (row == null) return new Result.Known();
        var missing = form.known() == Definition.Known.FILL ? missing(row, values) : Map.<String, Object>of();
        if (missing.isEmpty()) return new Result.Done(Effect.ATTACHED, id);
        return switch (change(keeper, form.object(), new Change.Update(id, row.version(), missing), Likely.TOLD)) {
            case Outcome.Written written -> new Result.Done(Effect.UPDATED, id);
            case Outcome.Refused other -> refusal(other);
        };
    }

    /** What the record does not say yet. A mask is something said. */
    private static Map<String, @Nullable Object> missing(Row row, Map<String, @Nullable Object> values) {
        var missing = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((field, value) -> {
            var there = row.get(field);
            if (there == null || (there instanceof List<?> list && list.isEmpty())) missing.put(field, value);
        });
        return missing;
    }

    private Outcome change(Actor keeper, String object, Change change, Likely likely) {
        return writer.writeEach(keeper, new Batch(object, List.of(change), likely))
                .getFirst();
    }

    private static Result refusal(Outcome.Refused refused) {
        if (refused.isForWantOfRights()) return new Result.Later(Cause.RIGHTS);
        if (refused.isStale()) return new Result.Later(Cause.BUSY);
        return refused.isDuplicate() ? new Result.Known() : new Result.Wrong(refused.faults());
    }
}
