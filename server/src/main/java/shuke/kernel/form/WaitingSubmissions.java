package shuke.kernel.form;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;
import shuke.kernel.staff.Principals;

/** Tries again what could not be written, once the keeper of its form may. */
@Component
class WaitingSubmissions implements Chore {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    private final Workspaces workspaces;
    private final FormStore forms;
    private final SubmissionStore store;
    private final FormCheck check;
    private final Principals principals;
    private final Intake intake;

    WaitingSubmissions(
            Workspaces workspaces,
            FormStore forms,
            SubmissionStore store,
            FormCheck check,
            Principals principals,
            Intake intake) {
        this.workspaces = workspaces;
        this.forms = forms;
        this.store = store;
        this.check = check;
        this.principals = principals;
        this.intake = intake;
    }

    @Override
    public String kind() {
        return "form.waiting";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        inEach(workspaces.opened(), stop, workspace -> run(workspace, stop));
    }

    private void run(Workspace workspace, BooleanSupplier stop) {
        for (var one : store.tallies(workspace).entrySet()) {
            if (!one.getValue().containsKey(Submission.State.WAITING)) continue;
            forms.find(workspace, one.getKey()).filter(this::isMended).ifPresent(form -> run(workspace, form, stop));
        }
    }

    private void run(Workspace workspace, Form form, BooleanSupplier stop) {
        for (UUID id : store.waiting(workspace, form.id(), AT_ONCE)) {
            if (stop.getAsBoolean()) return;
            intake.again(Actor.system(workspace), form, id);
        }
    }

    private boolean isMended(Form form) {
        return principals
                .now(form.keeper())
                .filter(keeper -> check.problems(keeper, form.definition()).isEmpty())
                .isPresent();
    }
}
