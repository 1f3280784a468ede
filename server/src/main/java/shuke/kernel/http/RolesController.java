package shuke.kernel.http;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.access.Role;
import shuke.kernel.access.RoleJson;
import shuke.kernel.access.Roles;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The roles that people can have: everybody reads their names, whoever administers roles what they may do. */
@RestController
@RequestMapping("/api/v1/roles")
class RolesController {
    private final Roles roles;
    private final Access access;

    RolesController(Roles roles, Access access) {
        this.roles = roles;
        this.access = access;
    }

    /** The whole matrix at once. */
    @GetMapping
    ObjectNode list(Actor actor) {
        var json = JsonNodeFactory.instance.objectNode();
        var items = json.putArray("items");
        var isWhole = access.may(actor, Function.ROLES);
        var people = isWhole ? roles.people(actor.workspace()) : Map.<String, Long>of();
        roles.all(actor.workspace()).forEach(role -> {
            var item = json(role, actor.locale(), isWhole);
            if (isWhole) item.put("people", people.getOrDefault(role.name(), 0L));
            items.add(item);
        });
        return json;
    }

    @GetMapping("/{name}")
    ObjectNode read(Actor actor, @PathVariable String name) {
        access.require(actor, Function.ROLES);
        return roles.find(actor.workspace(), name)
                .map(role -> json(role, actor.locale(), true))
                .orElseThrow(ProblemException::notFound);
    }

    @PostMapping
    @ResponseStatus(CREATED)
    ObjectNode create(Actor actor, @RequestBody JsonNode definition) {
        return json(roles.create(actor, Trees.object(definition)), actor.locale(), true);
    }

    /** A JSON merge patch (RFC 7396); If-Match with the version that was seen keeps two people from undoing each other's work. */
    @PatchMapping("/{name}")
    ObjectNode patch(
            Actor actor,
            @PathVariable String name,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return json(roles.change(actor, name, Trees.object(patch), Etag.version(ifMatch)), actor.locale(), true);
    }

    /** A role that was made here goes; a standard one becomes what it was. */
    @DeleteMapping("/{name}")
    @ResponseStatus(NO_CONTENT)
    void delete(Actor actor, @PathVariable String name) {
        roles.remove(actor, name);
    }

    private ObjectNode json(Role role, Locale locale, boolean isWhole) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", role.name()).put("label", role.label().in(locale));
        if (isWhole) {
            var whole = RoleJson.of(role);
            json.set("labels", whole.get("label"));
            whole.remove("label");
            json.setAll(whole);
            json.put("version", RoleJson.version(role));
            if (role.changed()) {
                roles.original(role.name()).ifPresent(original -> json.set("original", RoleJson.of(original)));
            }
        }
        return json;
    }
}
