package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.PasskeySignIn;
import tools.jackson.databind.JsonNode;

/** Proves once more who is there by a passkey, for what asks for it. */
@RestController
@RequestMapping("/api/v1/me/confirmation/passkey")
class PasskeyConfirmationController {
    private final PasskeySignIn passkeys;
    private final OwnSession own;

    PasskeyConfirmationController(PasskeySignIn passkeys, OwnSession own) {
        this.passkeys = passkeys;
        this.own = own;
    }

    /** @param credential what the browser answered */
    record Form(@Nullable JsonNode credential) {}

    @PostMapping("/options")
    Map<String, Object> ask(Caller caller, HttpServletRequest request) {
        own.require(caller, request);
        var question = passkeys.askAgain(caller.workspace(), caller.person().id());
        return PasskeyQuestions.toAnswer(question, Sites.of(request), true);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Caller caller, Actor actor, @RequestBody Form form, HttpServletRequest request) {
        var secret = own.require(caller, request);
        passkeys.confirm(actor, Sites.of(request), String.valueOf(form.credential()), secret);
    }
}
