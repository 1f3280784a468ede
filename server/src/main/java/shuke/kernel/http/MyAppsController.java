package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.app.Consents;
import shuke.kernel.base.Actor;
import shuke.kernel.identity.Caller;

/** The apps that act for somebody, as she sees and ends it herself, and the question whether another one may. */
@RestController
@RequestMapping("/api/v1/me/apps")
class MyAppsController {
    private final Consents consents;
    private final OwnSession own;

    MyAppsController(Consents consents, OwnSession own) {
        this.consents = consents;
        this.own = own;
    }

    /** @param query of the address by which the app has sent her here */
    record Asked(@Nullable String query) {}

    /** @param allowed false to send her back without anything */
    record Decided(@Nullable String query, boolean allowed) {}

    record All(List<Map<String, @Nullable Object>> items) {}

    record Way(String back) {}

    @GetMapping
    All mine(Actor actor) {
        return new All(consents.mine(actor).stream().map(MyAppsController::json).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        own.require(caller, request);
        consents.withdraw(actor, id);
    }

    /** What an app asks for. Only somebody herself is asked, and no program in her name. */
    @PostMapping("/request")
    Map<String, @Nullable Object> look(
            Caller caller, Actor actor, @RequestBody Asked asked, HttpServletRequest request) {
        own.require(caller, request);
        var question = consents.look(actor, text(asked.query()), OAuthController.issuer(request));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", question.app().definition().name());
        json.put("about", question.app().definition().about());
        json.put("scopes", question.scopes());
        json.put("known", question.known());
        json.put("host", question.host());
        json.put("back", question.back() == null ? null : question.back().toString());
        return json;
    }

    /** Answers where she is to be sent now. */
    @PostMapping("/decision")
    Way decide(Caller caller, Actor actor, @RequestBody Decided decided, HttpServletRequest request) {
        own.require(caller, request);
        var issuer = OAuthController.issuer(request);
        return new Way(consents.decide(actor, text(decided.query()), issuer, decided.allowed())
                .toString());
    }

    static Map<String, @Nullable Object> json(Consents.Given given) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("app", given.app().toString());
        json.put("name", given.name());
        json.put("scopes", given.scopes());
        json.put("since", given.since().toString());
        json.put("lastUsedAt", given.lastUsedAt());
        json.put("lastUsedFrom", given.lastUsedFrom());
        return json;
    }

    private static String text(@Nullable String query) {
        return query == null ? "" : query;
    }
}
