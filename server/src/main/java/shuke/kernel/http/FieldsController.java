package shuke.kernel.http;

import org.springframework.http.HttpStatus;
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
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.schema.TypeChange;
import shuke.kernel.schema.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an object: added, changed and removed while everybody works. */
@RestController
@RequestMapping("/api/v1/objects/{object}/fields")
class FieldsController {
    private static final String LOSSY = "lossy";

    private final SchemaEditor editor;
    private final Access access;

    FieldsController(SchemaEditor editor, Access access) {
        this.editor = editor;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode add(Actor actor, @PathVariable String object, @RequestBody JsonNode definition) {
        var field = Trees.object(definition);
        return json(
                actor,
                editor.addField(actor, object, field),
                object,
                field.path("name").asString(""));
    }

    /** A merge patch; with {@code lossy: true} a change of type may empty what it cannot convert. */
    @PatchMapping("/{field}")
    ObjectNode patch(Actor actor, @PathVariable String object, @PathVariable String field, @RequestBody JsonNode body) {
        var patch = Trees.object(body).deepCopy();
        var lossy = patch.path(LOSSY).asBoolean(false);
        patch.remove(LOSSY);
        return json(actor, editor.patchField(actor, object, field, patch, lossy), object, field);
    }

    /** What a change of type would keep and lose. */
    @PostMapping("/{field}/preview-type")
    TypeChange.Preview preview(
            Actor actor, @PathVariable String object, @PathVariable String field, @RequestBody JsonNode type) {
        return editor.previewType(actor, object, field, Trees.object(type));
    }

    /** Where the field is used: what whoever wants to remove it sees first. */
    @GetMapping("/{field}/usage")
    Usage usage(Actor actor, @PathVariable String object, @PathVariable String field) {
        return editor.usage(actor, object, field);
    }

    @DeleteMapping("/{field}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Actor actor,
            @PathVariable String object,
            @PathVariable String field,
            @RequestParam(defaultValue = "false") boolean force) {
        editor.deleteField(actor, object, field, force);
    }

    private ObjectNode json(Actor actor, Schema schema, String object, String field) {
        var sight = access.sight(actor, schema);
        var type = sight.view().object(object);
        return new ObjectJson(sight).of(type, type.field(field));
    }
}
