package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import shuke.kernel.base.Actor;
import tools.jackson.databind.node.ObjectNode;

/** How SCIM wants to be answered. */
final class ScimAnswer {
    static final String TYPE = "application/scim+json";
    private static final String PLACE = "/scim/v2";

    private ScimAnswer() {}

    static boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PLACE + "/")
                || request.getRequestURI().equals(PLACE);
    }

    /** In the log it is the directory that did it, for the person whose token it has. */
    static Actor by(Actor actor) {
        return actor.from("scim");
    }

    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(PLACE)
                .replaceQuery(null)
                .toUriString();
    }

    static ResponseEntity<ObjectNode> of(HttpStatus status, ObjectNode resource) {
        var meta = resource.path("meta");
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(TYPE))
                .eTag(meta.path("version").asString())
                .location(URI.create(meta.path("location").asString()))
                .body(resource);
    }
}
