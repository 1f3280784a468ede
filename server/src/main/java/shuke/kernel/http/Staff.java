package shuke.kernel.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Roles;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Passwords;
import shuke.kernel.identity.SignInLinks;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;

/** Writes people down: the user record and the password beside it, in one transaction. */
@Component
class Staff {
    private static final String USER = "user";

    private final RecordWriter records;
    private final RecordReader reader;
    private final Passwords passwords;
    private final Roles roles;
    private final SignInLinks links;
    private final TransactionTemplate transaction;

    Staff(
            RecordWriter records,
            RecordReader reader,
            Passwords passwords,
            Roles roles,
            SignInLinks links,
            TransactionTemplate transaction) {
        this.reader = reader;
        this.roles = roles;
        this.links = links;
        this.records = records;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    Row add(Actor actor, UserForm form) {
        var problems = new Required();
        var name = problems.text("name", Required.NAME, form.name());
        var email = problems.text("email", Required.EMAIL, form.email());
        problems.text("role", Required.ROLE, form.role());
        problems.check(passwordProblem(actor.workspace(), form.password(), name, email));
        return write(actor, form, new Change.Create(null, form.input()), problems);
    }

    /** Somebody without a password, and the link at which she chooses one. */
    SignInLinks.Fresh invite(Actor actor, UserForm form) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (form.password() != null) throw ProblemException.invalid(Problem.at("password", "choosesHerself"));
            return links.make(actor, add(actor, form).id());
        }));
    }

    /** Refuses with 404 for nobody, and with 409 {@code notActive} for somebody who is switched off. */
    void requireActive(Actor actor, UUID user) {
        var row = reader.read(actor, USER, user);
        if (Boolean.FALSE.equals(row.get("active")))
            throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.of("notActive"));
    }

    /** @param name and {@code email} as they are now, for the rule that a password is neither */
    Row change(Actor actor, UUID id, UserForm form, String name, String email) {
        var problems = new Required();
        problems.check(
                passwordProblem(actor.workspace(), form.password(), or(form.name(), name), or(form.email(), email)));
        return write(actor, form, new Change.Update(id, null, form.input()), problems);
    }

    private Row write(Actor actor, UserForm form, Change change, Required problems) {
        problems.check(roleProblem(actor, form.role()));
        return transaction.execute(status -> {
            var row = row(actor, change, problems.problems());
            problems.orRefuse();
            if (form.password() != null) {
                passwords.set(actor, row.id(), form.password(), Boolean.TRUE.equals(form.mustChangePassword()));
            }
            return row;
        });
    }

    /** What is wrong with the record is told together with what is wrong beside it. */
    private Row row(Actor actor, Change change, List<Problem> beside) {
        try {
            return records.write(actor, Batch.of(USER, change)).getFirst().row();
        } catch (ProblemException refused) {
            if (refused.kind() != ProblemException.Kind.INVALID) throw refused;
            throw ProblemException.invalid(together(beside, refused.problems()));
        }
    }

    private static List<Problem> together(List<Problem> beside, List<Problem> ofRecord) {
        var all = new ArrayList<>(beside);
        ofRecord.stream()
                .filter(problem -> beside.stream()
                        .noneMatch(
                                known -> known.field() != null && known.field().equals(problem.field())))
                .forEach(all::add);
        return all;
    }

    private Optional<Problem> passwordProblem(
            Workspace workspace, @Nullable String password, String name, String email) {
        return password == null ? Optional.empty() : passwords.problem(workspace, password, name, email);
    }

    private Optional<Problem> roleProblem(Actor actor, @Nullable String role) {
        return role == null
                        || role.isBlank()
                        || roles.find(actor.workspace(), role).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.at("role", "unknownRole", role));
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
