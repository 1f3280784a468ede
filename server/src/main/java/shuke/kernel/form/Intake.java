package shuke.kernel.form;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;
import shuke.kernel.form.Submission.Cause;
import shuke.kernel.form.Submission.State;
import shuke.kernel.notification.Kind;
import shuke.kernel.notification.Notifications;

/** Takes in what was sent: it and the record that comes of it stand in one transaction. */
@Component
class Intake {
    /** In the log, of what was sent; there is no object of that name. */
    static final String SUBMISSION = "formSubmission";

    /** So much that looks like spam is kept by a form; what comes then is thrown away. */
    private static final int MOST_HELD = 1000;

    private final FormStore forms;
    private final SubmissionStore store;
    private final AnswerStore answers;
    private final Writing writing;
    private final Notifications notifications;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Intake(
            FormStore forms,
            SubmissionStore store,
            AnswerStore answers,
            Writing writing,
            Notifications notifications,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.store = store;
        this.answers = answers;
        this.writing = writing;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What whoever has sent it is told. */
    sealed interface Receipt {
        /** It is kept, whatever becomes of it. Tells nothing of what is known here already. */
        record Thanks() implements Receipt {}

        /** Nothing is kept; she can put it right. */
        record Wrong(List<Problem> problems) implements Receipt {}

        /** As many are taken as are to be. */
        record Full() implements Receipt {}
    }

    private static final Receipt THANKS = new Receipt.Thanks();

    /** What was sent before is not taken again. */
    Receipt take(Workspace workspace, Form form, Submission fresh) {
        return Objects.requireNonNull(transaction.execute(status -> fresh.state() == State.HELD
                ? hold(workspace, form, fresh, status)
                : take(workspace, form, fresh, status)));
    }

    private Receipt hold(Workspace workspace, Form form, Submission fresh, TransactionStatus status) {
        var isNew = store.add(workspace, fresh);
        if (isNew && store.holdsMore(workspace, form.id(), MOST_HELD)) status.setRollbackOnly();
        else if (isNew) note(Actor.system(workspace), fresh);
        return THANKS;
    }

    private Receipt take(Workspace workspace, Form form, Submission fresh, TransactionStatus status) {
        var isLeft = forms.count(workspace, form.id()); // others who send by this form wait here
        if (isLeft && store.add(workspace, fresh)) {
            var result = writing.write(form, fresh.content());
            if (!(result instanceof Writing.Result.Wrong(var problems)) || !isHers(form, problems)) {
                settle(form.keeper(), form, fresh, result);
                tell(workspace, form);
                return THANKS;
            }
            status.setRollbackOnly();
            return new Receipt.Wrong(problems);
        }
        status.setRollbackOnly();
        return isLeft || store.find(workspace, form.id(), fresh.id()).isPresent() ? THANKS : new Receipt.Full();
    }

    /** Tries once more, in the name of whoever wants it so. @return false where somebody else is at it, or it is taken by now */
    boolean again(Actor actor, Form form, UUID id) {
        var workspace = actor.workspace();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var kept = store.take(workspace, form.id(), id)
                    .filter(it -> it.state() != State.TAKEN)
                    .orElse(null);
            if (kept == null) return false;
            if (kept.state() == State.HELD) forms.count(workspace, form.id());
            settle(actor, form, kept, writing.write(form, kept.content()));
            return true;
        }));
    }

    private void settle(Actor actor, Form form, Submission it, Writing.Result result) {
        var settled = switch (result) {
            case Writing.Result.Done(var effect, var record) ->
                it.taken(effect, record == null ? null : form.definition().object(), record);
            case Writing.Result.Later(var cause) -> it.kept(State.WAITING, cause, null);
            case Writing.Result.Known known -> it.kept(State.REFUSED, Cause.DUPLICATE, null);
            case Writing.Result.Wrong(var problems) -> it.kept(State.REFUSED, Cause.VALUES, Problem.words(problems));
        };
        store.settle(actor.workspace(), settled);
        if (settled.state() == State.TAKEN) {
            var counted = form.definition().questions().stream()
                    .filter(Item.Question::isCounted)
                    .map(Item.Question::key)
                    .filter(it.content().answers()::containsKey)
                    .collect(Collectors.toMap(
                            key -> key, key -> it.content().answers().get(key)));
            answers.count(actor.workspace(), form.id(), counted);
        }
        note(actor, settled);
    }

    private void tell(Workspace workspace, Form form) {
        if (form.definition().tells()) {
            notifications.tellOwn(
                    Actor.system(workspace),
                    Kind.SUBMITTED,
                    FormStore.ROOM,
                    clock.instant(),
                    form.keeper().user());
        }
    }

    /** Whether she who filled it in can do something about it: it is about what she sees, or a rule of the object says it in words. */
    private static boolean isHers(Form form, List<Problem> problems) {
        var inputs = form.definition().entries().stream().map(Item.Entry::field).collect(Collectors.toSet());
        return problems.stream()
                .allMatch(problem -> Stream.ofNullable(problem.field()).anyMatch(field -> inputs.contains(root(field)))
                        || (problem.field() == null && problem.text() != null));
    }

    /** A part of a value is wrong where the value is. */
    static String root(String field) {
        var dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    private void note(Actor actor, Submission it) {
        var cause = it.cause();
        audit.note(
                actor,
                Event.of(Action.CREATED, SUBMISSION)
                        .about(it.id())
                        .with("form", null, it.form().toString())
                        .with("state", null, it.state().text())
                        .with("cause", null, cause == null ? null : cause.text())
                        .with("consent", null, it.consent()));
    }
}
