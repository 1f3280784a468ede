package shuke.kernel.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.Trials;
import shuke.kernel.schema.Definitions;
import tools.jackson.databind.JsonNode;

/** Conditions and formulas while they are written: what is wrong where, what they say in words, what they give on a record. */
@RestController
class ExpressionsController {
    private final Trials trials;

    ExpressionsController(Trials trials) {
        this.trials = trials;
    }

    /**
     * @param type the definition of the field that the value is for, or as much of it as tells the type; null for a condition
     * @param record the record to try it on; null for none
     */
    record Form(
            @Nullable String text,
            @Nullable JsonNode type,
            @Nullable UUID record) {}

    /**
     * @param problems empty where the text makes sense; the rest is told only then
     * @param worked whether there is a value, which may be an empty one
     */
    record Answer(
            List<Mistake> problems,
            @Nullable String words,
            boolean worked,
            @Nullable Object value) {}

    /** @param line from 1, as is {@code column}; 0 for no place in the text */
    record Mistake(int line, int column, String detail) {
        private static final String PLACED = "filter.";

        static Mistake of(Problem problem, Locale locale) {
            var args = problem.args();
            return problem.code().startsWith(PLACED)
                            && args.size() > 1
                            && args.get(0) instanceof Integer line
                            && args.get(1) instanceof Integer column
                    ? new Mistake(line, column, problem.detail(locale))
                    : new Mistake(0, 0, problem.detail(locale));
        }
    }

    @PostMapping("/api/v1/objects/{object}/try-expression")
    Answer tried(Actor actor, @PathVariable String object, @RequestBody Form form) {
        try {
            var type = form.type() == null || form.type().isNull() ? null : Definitions.type(form.type());
            var text = form.text() == null ? "" : form.text();
            var trial = trials.of(actor, object, text, type, form.record());
            return new Answer(List.of(), trial.words(), trial.worked(), Plain.of(trial.value()));
        } catch (ProblemException wrong) {
            if (wrong.kind() != ProblemException.Kind.INVALID) {
                throw wrong;
            }
            var mistakes = wrong.problems().stream()
                    .map(problem -> Mistake.of(problem, actor.locale()))
                    .toList();
            return new Answer(mistakes, null, false, null);
        }
    }
}
