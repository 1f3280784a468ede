package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.access.Delegation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Admissions;
import shuke.kernel.identity.FactorReset;
import shuke.kernel.identity.Passwords;
import shuke.kernel.identity.Sessions;
import shuke.kernel.identity.SignInLinks;

/** How the people of a workspace come in. */
@RestController
@RequestMapping("/api/v1/users")
class AdmissionsController {
    private final Access access;
    private final Delegation delegation;
    private final Admissions admissions;
    private final Staff staff;
    private final SignInLinks links;
    private final Passwords passwords;
    private final Sessions sessions;

    private final FactorReset factors;

    AdmissionsController(
            Access access,
            Delegation delegation,
            Admissions admissions,
            Staff staff,
            SignInLinks links,
            Passwords passwords,
            Sessions sessions,
            FactorReset factors) {
        this.access = access;
        this.delegation = delegation;
        this.admissions = admissions;
        this.staff = staff;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
    }

    record All(List<Admissions.Admission> items) {}

    record SessionPage(List<SessionAnswer> items) {}

    @GetMapping("/accounts")
    All list(Actor actor) {
        access.require(actor, Function.USERS);
        return new All(admissions.all(actor.workspace()));
    }

    /** Somebody new, who chooses a password at the link. */
    @PostMapping(path = "/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    LinkAnswer invite(Actor actor, @RequestBody UserForm form, HttpServletRequest request) {
        access.require(actor, Function.USERS);
        return LinkAnswer.of(staff.invite(actor, form), request);
    }

    /** Another link: for somebody who was invited and has not come yet, or who has forgotten her password. */
    @PostMapping("/{id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    LinkAnswer link(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        delegation.requireCharge(actor, id);
        staff.requireActive(actor, id);
        return LinkAnswer.of(links.make(actor, id), request);
    }

    @DeleteMapping("/{id}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeLink(Actor actor, @PathVariable UUID id) {
        delegation.requireCharge(actor, id);
        if (!links.revoke(actor, id)) throw ProblemException.notFound();
    }

    @PostMapping("/{id}/password-change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void demandPasswordChange(Actor actor, @PathVariable UUID id) {
        delegation.requireCharge(actor, id);
        passwords.demandChange(actor, id);
    }

    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(Actor actor, @PathVariable UUID id) {
        delegation.requireCharge(actor, id);
        factors.reset(actor, id);
    }

    @GetMapping("/{id}/sessions")
    SessionPage sessions(Actor actor, @PathVariable UUID id) {
        delegation.requireCharge(actor, id);
        return new SessionPage(sessions.of(actor.workspace(), id, "").stream()
                .map(SessionAnswer::of)
                .toList());
    }

    @DeleteMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(Actor actor, @PathVariable UUID id) {
        delegation.requireCharge(actor, id);
        sessions.closeAll(actor, id);
    }
}
