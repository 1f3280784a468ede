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
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.http.openapi.OpenApi;
import shuke.kernel.schema.SchemaCatalog;
import tools.jackson.databind.json.JsonMapper;

/** The API of this installation for programs that make clients from it. Made once for every version of the schema. */
@RestController
class OpenApiController {
    private final OpenApi documents;
    private final SchemaCatalog catalog;
    private final JsonMapper json;
    private final ConcurrentHashMap<Reader, Made> made = new ConcurrentHashMap<>();

    OpenApiController(OpenApi documents, SchemaCatalog catalog, JsonMapper json) {
        this.documents = documents;
        this.catalog = catalog;
        this.json = json;
    }

    private record Reader(Workspace workspace, Locale locale) {}

    private record Made(long version, String etag, String text) {}

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document(Actor actor) {
        var document = current(new Reader(actor.workspace(), actor.locale()));
        return ResponseEntity.ok()
                .eTag(document.etag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("Accept-Language")
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.text().getBytes(UTF_8));
    }

    private Made current(Reader reader) {
        var version = catalog.current(reader.workspace()).version();
        return made.compute(reader, (key, old) -> old != null && old.version() == version ? old : make(key));
    }

    private Made make(Reader reader) {
        var schema = catalog.current(reader.workspace());
        var text = json.writeValueAsString(documents.of(schema, reader.locale()));
        var hash = Sha256.fresh().digest(text.getBytes(UTF_8));
        return new Made(schema.version(), "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"", text);
    }
}
