package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.PolicyJson;
import shuke.kernel.identity.SignInPolicies;
import shuke.kernel.identity.SignInPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How people sign in; not for everybody, since it also tells from where one has to try. */
@RestController
@RequestMapping("/api/v1/sign-in-policy")
class SignInPolicyController {
    private final Access access;
    private final SignInPolicies policies;

    SignInPolicyController(Access access, SignInPolicies policies) {
        this.access = access;
        this.policies = policies;
    }

    @GetMapping
    ResponseEntity<ObjectNode> read(Actor actor, HttpServletRequest request) {
        access.require(actor, Function.SECURITY);
        return answer(policies.current(actor.workspace()), request);
    }

    /** A merge patch; If-Match with the version that was seen keeps two people from undoing each other's work. */
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<ObjectNode> change(
            Caller caller,
            Actor actor,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch,
            HttpServletRequest request) {
        access.require(actor, Function.SECURITY);
        var address = caller.proof() == Caller.Proof.MACHINE ? null : request.getRemoteAddr();
        return answer(policies.change(actor, address, Trees.object(patch), Etag.version(ifMatch)), request);
    }

    /** With the address of whoever asks, so that she can put it on the list. */
    private static ResponseEntity<ObjectNode> answer(SignInPolicy policy, HttpServletRequest request) {
        return ResponseEntity.ok()
                .eTag(Etag.of(policy.version()))
                .body(PolicyJson.of(policy)
                        .put("version", policy.version())
                        .put("yourAddress", request.getRemoteAddr()));
    }
}
