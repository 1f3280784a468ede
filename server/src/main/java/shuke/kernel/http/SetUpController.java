package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.SignIn;

/** The first visit: makes the first administrator and signs her in. Only from this machine. */
@RestController
@RequestMapping("/api/v1/setup")
class SetUpController {
    private final SetUp setUp;
    private final SignIn signIn;
    private final SessionController session;
    private final CallerFinder callers;

    SetUpController(SetUp setUp, SignIn signIn, SessionController session, CallerFinder callers) {
        this.setUp = setUp;
        this.signIn = signIn;
        this.session = session;
        this.callers = callers;
    }

    record Answer(boolean needed) {}

    record Form(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String language) {}

    @GetMapping
    Answer look(HttpServletRequest request) {
        return new Answer(setUp.isNeeded(callers.workspace(request)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PersonAnswer.InWorkspace run(@RequestBody Form form, HttpServletRequest request, HttpServletResponse response) {
        if (!ThisMachine.calls(request)) {
            throw ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("onlyFromThisMachine"));
        }
        var required = new Required();
        var name = required.text("name", Required.NAME, form.name());
        var email = required.text("email", Required.EMAIL, form.email());
        required.text("password", Required.PASSWORD, form.password());
        required.orRefuse();
        var password = String.valueOf(form.password());
        var workspace = callers.workspace(request);
        setUp.run(workspace, name, email, password, form.language());
        var opened = signIn.open(workspace, email, password, Callers.client(request));
        return session.enter(opened, request, response);
    }
}
