package shuke.kernel.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/**
 * Sees to it that a record which moves on to an option of a picklist has what the option requires, and that nothing of it is taken
 * away as long as the record stands there.
 */
final class Gates {
    private Gates() {}

    static void check(Work work, List<Draft> drafts, Findings findings) {
        for (var field : work.object().fields()) {
            if (field.type() instanceof FieldType.Picklist picklist) {
                drafts.stream()
                        .filter(draft -> !draft.isNew() && !draft.is(Outcome.Effect.UNCHANGED))
                        .forEach(draft -> check(
                                work, field, option(picklist, draft.after().get(field.name())), draft, findings));
            }
        }
    }

    private static FieldType.@Nullable Option option(FieldType.Picklist picklist, @Nullable Object value) {
        return picklist.options().stream()
                .filter(option -> option.value().equals(value)
                        && !option.gate().requires().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static void check(
            Work work, Field field, FieldType.@Nullable Option option, Draft draft, Findings findings) {
        if (option == null) {
            return;
        }
        var arrives = draft.written().contains(field.name());
        for (var required : option.gate().requires()) {
            var touched = arrives || draft.written().contains(required);
            if (touched && draft.after().get(required) == null && !isBlamed(findings, draft, required)) {
                findings.add(
                        draft.change(),
                        Problem.at(
                                required,
                                "neededFor",
                                work.object().field(required).label(),
                                field.label(),
                                option.label()));
            }
        }
    }

    private static boolean isBlamed(Findings findings, Draft draft, String field) {
        return findings.of(draft.change()).stream().anyMatch(problem -> field.equals(problem.field()));
    }
}
