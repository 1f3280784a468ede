package shuke.kernel.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Mark;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;
import shuke.kernel.record.RecordReader;

/** What was sent by a form and what became of it, for whoever is in charge of it. */
@Service
public class SubmissionLog {
    private static final int MOST = 100;

    private final FormBook book;
    private final SubmissionStore store;
    private final AnswerStore answers;
    private final Intake intake;
    private final RecordReader reader;
    private final Access access;
    private final Audit audit;

    SubmissionLog(
            FormBook book,
            SubmissionStore store,
            AnswerStore answers,
            Intake intake,
            RecordReader reader,
            Access access,
            Audit audit) {
        this.book = book;
        this.store = store;
        this.answers = answers;
        this.intake = intake;
        this.reader = reader;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A submission as its reader may see it.
     *
     * @param values of the fields that she may read
     * @param record the record that came of it; null where none did, or where she does not see it
     */
    public record Told(
            Submission submission,
            Map<String, @Nullable Object> values,
            @Nullable Ref record) {}

    /**
     * The latest first.
     *
     * @param state in which state; null for all
     * @param cursor what the page before gave as {@code next}; null for the first page
     */
    public Page<Told> page(
            Actor actor, UUID form, Submission.@Nullable State state, int limit, @Nullable String cursor) {
        var of = book.found(actor, form);
        var most = Math.clamp(limit, 1, MOST);
        var found = store.page(actor.workspace(), form, state, Mark.of(cursor), most + 1);
        var some = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                told(actor, of, some),
                found.size() > most ? some.getLast().mark().text() : null,
                null);
    }

    public Told read(Actor actor, UUID form, UUID id) {
        var of = book.found(actor, form);
        var found = store.find(actor.workspace(), form, id).orElseThrow(ProblemException::notFound);
        return told(actor, of, List.of(found)).getFirst();
    }

    /** How often each answer of the questions with choices was given, by question and answer; also of what is not kept any more. */
    public Map<String, Map<String, Long>> answers(Actor actor, UUID form) {
        book.found(actor, form);
        return answers.of(actor.workspace(), form);
    }

    /** Tries once more to write it; what looked like spam is taken for none. Refused with 409 for what is taken. */
    public Told retry(Actor actor, UUID form, UUID id) {
        var found = book.found(actor, form);
        if (store.find(actor.workspace(), form, id).isEmpty()) throw ProblemException.notFound();
        if (!intake.again(actor, found, id)) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("formTaken"));
        }
        return read(actor, form, id);
    }

    /** The record that came of it stays. */
    @Transactional
    public void remove(Actor actor, UUID form, UUID id) {
        book.found(actor, form);
        if (!store.remove(actor.workspace(), form, id)) throw ProblemException.notFound();
        audit.note(actor, Event.of(Action.DELETED, Intake.SUBMISSION).about(id).with("form", form.toString(), null));
    }

    /** One statement for the records, whatever they are. */
    private List<Told> told(Actor actor, Form form, List<Submission> some) {
        var sight = access.sight(actor);
        var object = form.definition().object();
        var seen = some.stream()
                .filter(it -> Objects.equals(it.object(), object))
                .map(Submission::record)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var rows = readable(sight, object) ? rows(actor, object, seen) : Map.<UUID, Ref>of();
        return some.stream()
                .map(it -> new Told(
                        it,
                        values(sight, object, it.content()),
                        Optional.ofNullable(it.record()).map(rows::get).orElse(null)))
                .toList();
    }

    private static boolean readable(Sight sight, String object) {
        return sight.view()
                .find(object)
                .filter(type -> sight.may(type, Operation.READ))
                .isPresent();
    }

    private Map<UUID, Ref> rows(Actor actor, String object, Set<UUID> ids) {
        var name = access.sight(actor).view().object(object).nameField();
        var named = new LinkedHashMap<UUID, Ref>();
        reader.read(actor, object, ids)
                .forEach((id, row) -> named.put(id, new Ref(object, id, Plain.name(row.get(name)))));
        return named;
    }

    private static Map<String, @Nullable Object> values(Sight sight, String object, Content content) {
        var values = new LinkedHashMap<String, @Nullable Object>(content.values());
        values.keySet().removeIf(field -> !sight.right(object, field).isReadable());
        return values;
    }
}
