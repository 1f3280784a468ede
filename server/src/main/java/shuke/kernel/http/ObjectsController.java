package shuke.kernel.http;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.schema.Usage;
import shuke.kernel.view.NavigationJson;
import shuke.kernel.view.Navigations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a workspace: everybody reads what they are, whoever has the function {@code schema} changes them. */
@RestController
@RequestMapping("/api/v1/objects")
class ObjectsController {
    private final SchemaEditor editor;
    private final Access access;
    private final Navigations navigations;

    ObjectsController(SchemaEditor editor, Access access, Navigations navigations) {
        this.editor = editor;
        this.access = access;
        this.navigations = navigations;
    }

    /** The same answer as long as the tag is the same: the schema, the rights of the role and its navigation have not changed. */
    @GetMapping
    ResponseEntity<ObjectNode> list(Actor actor) {
        var sight = access.sight(actor);
        var json = new ObjectJson(sight);
        var answer = JsonNodeFactory.instance.objectNode();
        var objects = answer.putArray("objects");
        sight.view().objects().stream()
                .filter(object -> sight.may(object, Operation.READ))
                .forEach(object -> objects.add(json.of(object)));
        answer.put("version", sight.schema().version());
        var navigation = navigations.of(actor, sight).map(NavigationJson::of);
        navigation.ifPresent(arranged -> answer.set("navigation", arranged));
        return tagged(actor, sight, navigation.map(ObjectNode::toString).orElse(""))
                .body(answer);
    }

    @GetMapping("/{object}")
    ResponseEntity<ObjectNode> read(Actor actor, @PathVariable String object) {
        var sight = access.sight(actor);
        access.require(sight, sight.view().object(object), Operation.READ);
        return tagged(actor, sight, "")
                .body(new ObjectJson(sight).of(sight.view().object(object)));
    }

    /** A definition as in an exported file; {@code name} may stand for {@code object}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(Actor actor, @RequestBody JsonNode definition) {
        var named = Trees.named(Trees.object(definition));
        var schema = editor.createObject(actor, named);
        return json(actor, schema, named.path("object").asString(""));
    }

    @PatchMapping("/{object}")
    ObjectNode patch(Actor actor, @PathVariable String object, @RequestBody JsonNode patch) {
        return json(actor, editor.patchObject(actor, object, Trees.object(patch)), object);
    }

    /** What points to the object, and how many records it has. */
    @GetMapping("/{object}/usage")
    Usage usage(Actor actor, @PathVariable String object) {
        return editor.usage(actor, object);
    }

    @DeleteMapping("/{object}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable String object, @RequestParam(defaultValue = "false") boolean force) {
        editor.deleteObject(actor, object, force);
    }

    private ObjectNode json(Actor actor, Schema schema, String object) {
        var sight = access.sight(actor, schema);
        return new ObjectJson(sight).of(sight.view().object(object));
    }

    private static ResponseEntity.BodyBuilder tagged(Actor actor, Sight sight, String navigation) {
        var tag = "%s-%d-%d-%s-%x"
                .formatted(
                        actor.workspace().name(),
                        sight.schema().version(),
                        sight.version(),
                        actor.role() + actor.remit().hashCode(),
                        navigation.hashCode());
        return ResponseEntity.ok()
                .eTag('"' + tag.toLowerCase(Locale.ROOT) + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION);
    }
}
