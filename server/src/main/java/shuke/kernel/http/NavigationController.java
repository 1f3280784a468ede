package shuke.kernel.http;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.view.NavigationJson;
import shuke.kernel.view.NavigationReader;
import shuke.kernel.view.Navigations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the side bar of whom, for whoever arranges it; each person's own comes with the objects. */
@RestController
@RequestMapping("/api/v1/navigation")
class NavigationController {
    private final Navigations navigations;

    NavigationController(Navigations navigations) {
        this.navigations = navigations;
    }

    @GetMapping
    ObjectNode all(Actor actor) {
        var json = JsonNodeFactory.instance.objectNode();
        json.putNull("everybody");
        var roles = json.putObject("roles");
        navigations.all(actor).forEach((role, navigation) -> {
            if (role == null) json.set("everybody", NavigationJson.of(navigation));
            else roles.set(role, NavigationJson.of(navigation));
        });
        return json;
    }

    /** @param role absent for everybody whose role has none of its own */
    @PutMapping
    @ResponseStatus(NO_CONTENT)
    void keep(Actor actor, @RequestParam(required = false) @Nullable String role, @RequestBody JsonNode navigation) {
        navigations.keep(actor, role, NavigationReader.read(Trees.object(navigation)));
    }

    /** Back to the usual, or for a role to what everybody has. */
    @DeleteMapping
    @ResponseStatus(NO_CONTENT)
    void remove(Actor actor, @RequestParam(required = false) @Nullable String role) {
        navigations.keep(actor, role, null);
    }
}
