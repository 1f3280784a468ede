package shuke.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.http.openapi.OpenApi;
import tools.jackson.databind.json.JsonMapper;

/** The API of this installation for programs that make clients from it. Made once for every version of the schema. */
@RestController
class OpenApiController {
    private final OpenApi documents;
    private final Access access;
    private final JsonMapper json;
    private final ConcurrentHashMap<Reader, Made> made = new ConcurrentHashMap<>();

    OpenApiController(OpenApi documents, Access access, JsonMapper json) {
        this.documents = documents;
        this.access = access;
        this.json = json;
    }

    private record Reader(Workspace workspace, String role, Locale locale) {}

    private record Made(Sight sight, String etag, String text) {}

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document(Actor actor) {
        var document = current(new Reader(actor.workspace(), actor.role(), actor.locale()), access.sight(actor));
        return ResponseEntity.ok()
                .eTag(document.etag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("Accept-Language")
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.text().getBytes(UTF_8));
    }

    private Made current(Reader reader, Sight sight) {
        return made.compute(reader, (key, old) -> old != null && old.sight() == sight ? old : make(key, sight));
    }

    /** What the reader's role may not read is not described. */
    private Made make(Reader reader, Sight sight) {
        var objects = sight.view().objects().stream()
                .filter(object -> sight.may(object, Operation.READ))
                .toList();
        var text = json.writeValueAsString(documents.of(objects, reader.locale()));
        var hash = Sha256.fresh().digest(text.getBytes(UTF_8));
        return new Made(sight, "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"", text);
    }
}
