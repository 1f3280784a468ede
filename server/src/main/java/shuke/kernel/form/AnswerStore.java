package shuke.kernel.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The table {@code form_answer}: how often what was answered. */
@Component
class AnswerStore {
    private final DSLContext db;

    AnswerStore(DSLContext db) {
        this.db = db;
    }

    /** @param given by question what was chosen */
    void count(Workspace workspace, UUID form, Map<String, List<String>> given) {
        if (given.isEmpty()) return;
        var questions = given.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(answer -> one.getKey()))
                .toArray(String[]::new);
        var answers = given.values().stream().flatMap(List::stream).toArray(String[]::new);
        db.execute("""
                insert into %s.form_answer as a (form, question, answer, count)
                select cast(? as uuid), g.question, g.answer, 1
                from unnest(cast(? as text[]), cast(? as text[])) as g (question, answer) order by 2, 3
                on conflict (form, question, answer) do update set count = a.count + 1
                """.formatted(workspace.schema()), form, questions, answers);
    }

    /** By question and answer. */
    Map<String, Map<String, Long>> of(Workspace workspace, UUID form) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        db.fetch(
                        "select question, answer, count from %s.form_answer where form = ? order by question, answer"
                                .formatted(workspace.schema()),
                        form)
                .forEach(row -> counts.computeIfAbsent(
                                row.get("question", String.class), question -> new LinkedHashMap<>())
                        .put(row.get("answer", String.class), row.get("count", Long.class)));
        return counts;
    }
}
