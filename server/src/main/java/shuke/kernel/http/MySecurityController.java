package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.OwnPassword;
import shuke.kernel.identity.Passwords;
import shuke.kernel.identity.SecondFactors;
import shuke.kernel.identity.SignInPolicies;

/** How somebody comes in, as she sees and changes it herself: her password and her authenticator app. */
@RestController
@RequestMapping("/api/v1/me")
class MySecurityController {
    private final OwnSession own;
    private final OwnPassword password;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final SignInPolicies policies;

    MySecurityController(
            OwnSession own, OwnPassword password, Passwords passwords, SecondFactors factors, SignInPolicies policies) {
        this.own = own;
        this.password = password;
        this.passwords = passwords;
        this.factors = factors;
        this.policies = policies;
    }

    /**
     * @param passwordChangedAt null for somebody without a password
     * @param totpSince null while no app is set up
     */
    record Answer(
            @Nullable Instant passwordChangedAt,
            int passwordMinLength,
            @Nullable Instant totpSince,
            int recoveryCodesLeft,
            boolean secondFactorRequired) {}

    record PasswordForm(@Nullable String current, @Nullable String password) {}

    record Codes(List<String> recoveryCodes) {}

    @GetMapping("/security")
    Answer look(Caller caller) {
        var policy = policies.current(caller.workspace());
        var user = caller.person().id();
        var state = factors.state(caller.workspace(), user);
        return new Answer(
                passwords.changedAt(caller.workspace(), user),
                policy.password().minLength(),
                state.since(),
                state.recoveryCodesLeft(),
                policy.secondFactor().isRequiredOf(caller.person().role()));
    }

    /** All other sessions end; this one goes on with another secret. */
    @PutMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Caller caller,
            Actor actor,
            @RequestBody PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = own.require(caller, request);
        var required = new Required();
        required.text("current", Required.PASSWORD, form.current());
        required.text("password", Required.PASSWORD, form.password());
        required.orRefuse();
        password.change(
                actor, caller.person(), String.valueOf(form.current()), String.valueOf(form.password()), secret);
        own.renew(caller, secret, request, response);
    }

    /** Proves once more who is there, for what asks for it. */
    @PostMapping(path = "/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Caller caller, Actor actor, @RequestBody PasswordForm form, HttpServletRequest request) {
        var secret = own.require(caller, request);
        password.confirm(actor, caller.person(), String.valueOf(form.password()), secret);
    }

    @PostMapping("/totp")
    TotpAnswer begin(Caller caller, HttpServletRequest request) {
        own.requireFresh(caller, request);
        return TotpAnswer.of(factors.begin(caller.workspace(), caller.person()));
    }

    @PostMapping(path = "/totp/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    Codes turnOn(
            Caller caller,
            Actor actor,
            @RequestBody Pending form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = own.requireFresh(caller, request);
        var codes = factors.confirm(actor, actor.user(), form.requiredCode());
        own.renew(caller, secret, request, response);
        return new Codes(codes);
    }

    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void turnOff(Caller caller, Actor actor, HttpServletRequest request) {
        own.requireFresh(caller, request);
        factors.remove(actor, actor.user());
    }

    @PostMapping("/recovery-codes")
    Codes renewCodes(Caller caller, Actor actor, HttpServletRequest request) {
        own.requireFresh(caller, request);
        return new Codes(factors.renewCodes(actor, actor.user()));
    }
}
