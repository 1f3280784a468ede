package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.scim.Asked;
import shuke.kernel.scim.ScimGroups;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The teams of a workspace, as groups, for directories that speak SCIM 2.0. */
@RestController
@RequestMapping(
        path = "/scim/v2/Groups",
        produces = {ScimAnswer.TYPE, "application/json"})
class ScimGroupsController {
    private final ScimGroups groups;

    ScimGroupsController(ScimGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    ObjectNode list(
            Actor actor,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable Integer startIndex,
            @RequestParam(required = false) @Nullable Integer count,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            HttpServletRequest request) {
        var asked = Asked.of(filter, startIndex, count, attributes, excludedAttributes);
        return groups.list(ScimAnswer.by(actor), asked, ScimAnswer.base(request));
    }

    @GetMapping("/{id}")
    ResponseEntity<ObjectNode> read(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            HttpServletRequest request) {
        var asked = Asked.of(null, null, null, attributes, excludedAttributes);
        return ScimAnswer.of(HttpStatus.OK, groups.read(ScimAnswer.by(actor), id, asked, ScimAnswer.base(request)));
    }

    @PostMapping
    ResponseEntity<ObjectNode> create(Actor actor, @RequestBody JsonNode group, HttpServletRequest request) {
        var made = groups.create(ScimAnswer.by(actor), Trees.object(group), ScimAnswer.base(request));
        return ScimAnswer.of(HttpStatus.CREATED, made);
    }

    @PutMapping("/{id}")
    ResponseEntity<ObjectNode> replace(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode group,
            HttpServletRequest request) {
        var version = Etag.version(ifMatch);
        var base = ScimAnswer.base(request);
        return ScimAnswer.of(
                HttpStatus.OK, groups.replace(ScimAnswer.by(actor), id, version, Trees.object(group), base));
    }

    @PatchMapping("/{id}")
    ResponseEntity<ObjectNode> patch(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode operations,
            HttpServletRequest request) {
        var version = Etag.version(ifMatch);
        return ScimAnswer.of(
                HttpStatus.OK, groups.patch(ScimAnswer.by(actor), id, version, operations, ScimAnswer.base(request)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        groups.remove(ScimAnswer.by(actor), id, Etag.version(ifMatch));
    }
}
