package shuke.kernel.form;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Throws away what was sent long ago, as each form says, and what looked like spam and nobody wanted. */
@Component
class ForgettingSubmissions implements Chore {
    private static final Duration EVERY = Duration.ofHours(6);
    static final Duration SPAM_KEPT = Duration.ofDays(30);

    private final Workspaces workspaces;
    private final FormStore forms;
    private final SubmissionStore store;
    private final InstantSource clock;

    ForgettingSubmissions(Workspaces workspaces, FormStore forms, SubmissionStore store, InstantSource clock) {
        this.workspaces = workspaces;
        this.forms = forms;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "form.forgetting";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        inEach(workspaces.opened(), stop, this::forget);
    }

    private void forget(Workspace workspace) {
        var now = clock.instant();
        store.forgetHeld(workspace, now.minus(SPAM_KEPT));
        for (var form : forms.all(workspace)) {
            var days = form.definition().keptDays();
            if (days != null) store.forget(workspace, form.id(), now.minus(Duration.ofDays(days)));
        }
    }
}
