package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.form.DefinitionJson;
import shuke.kernel.form.FormBook;
import shuke.kernel.form.Submission;
import shuke.kernel.form.SubmissionLog;

/** Forms and what was sent by them as JSON. */
final class FormJson {
    private FormJson() {}

    static Map<String, @Nullable Object> of(FormBook.Told told, Locale locale) {
        var form = told.form();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", form.id().toString());
        json.put("key", form.key());
        json.putAll(DefinitionJson.of(form.definition()));
        json.put(
                "person",
                Plain.of(new Ref("user", form.keeper().user(), form.keeper().name())));
        json.put("state", form.isOn() ? "on" : "off");
        json.put("opening", told.opening().text());
        json.put("consentVersion", form.consent());
        json.put("taken", form.taken());
        json.put("waiting", told.tally().getOrDefault(Submission.State.WAITING, 0));
        json.put("refused", told.tally().getOrDefault(Submission.State.REFUSED, 0));
        json.put("held", told.tally().getOrDefault(Submission.State.HELD, 0));
        json.put(
                "troubles",
                told.troubles().stream()
                        .map(problem -> ProblemJson.of(problem, locale))
                        .toList());
        json.put("madeAt", form.madeAt().toString());
        json.put("version", form.version());
        return json;
    }

    static Map<String, @Nullable Object> of(SubmissionLog.Told told, Locale locale) {
        var it = told.submission();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", it.id().toString());
        json.put("at", it.at().toString());
        json.put("state", it.state().text());
        var cause = it.cause();
        json.put("cause", cause == null ? null : cause.text());
        var problems = it.problems();
        json.put("problems", problems == null ? null : problems.in(locale));
        json.put("values", told.values());
        json.put("answers", it.content().answers());
        json.put("page", it.content().page());
        json.put("language", it.content().language());
        json.put("consent", it.consent());
        var effect = it.effect();
        json.put("effect", effect == null ? null : effect.text());
        json.put("record", Plain.of(told.record()));
        return json;
    }

    static Map<String, Object> of(FormBook.Consent it) {
        return Map.of(
                "version",
                it.version(),
                "words",
                Map.of("zh-CN", it.words().zh(), "en", it.words().en()),
                "since",
                it.since().toString());
    }

    static Map<String, Object> items(List<?> items) {
        return Map.of("items", items);
    }
}
