package shuke.kernel.http;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.record.Resealing;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.schema.TypeChange;
import shuke.kernel.vault.KeyRotation;

/** What is sealed, with which keys, and how far it is sealed as it is to be. */
@RestController
@RequestMapping("/api/v1/encryption")
class EncryptionController {
    private final Access access;
    private final SchemaCatalog catalog;
    private final SchemaEditor editor;
    private final Resealing resealing;
    private final KeyRotation rotation;
    private final Audit audit;

    EncryptionController(
            Access access,
            SchemaCatalog catalog,
            SchemaEditor editor,
            Resealing resealing,
            KeyRotation rotation,
            Audit audit) {
        this.access = access;
        this.catalog = catalog;
        this.editor = editor;
        this.resealing = resealing;
        this.rotation = rotation;
        this.audit = audit;
    }

    /**
     * @param rotatable whether the program keeps the keys itself, and so can add some
     * @param file where it keeps them; null where something else brings them
     * @param inUse by purpose, without the keys themselves
     */
    record KeysAnswer(
            int fields,
            int index,
            boolean rotatable,
            @Nullable String file,
            List<KeyRotation.InUse> inUse) {}

    /**
     * @param over whether every record is sealed with the keys in use and found as it is to be
     * @param converting the field whose values change between sealed and clear right now
     */
    record Answer(KeysAnswer keys, boolean over, TypeChange.@Nullable Going converting, List<SealedObject> objects) {}

    @GetMapping
    Answer read(Actor actor) {
        access.require(actor, Function.SECURITY);
        var objects =
                SealedObject.all(catalog.current(actor.workspace()).objects(), resealing.progress(actor.workspace()));
        return new Answer(
                keys(),
                objects.stream().allMatch(SealedObject::over),
                editor.converting(actor.workspace()).orElse(null),
                objects);
    }

    private KeysAnswer keys() {
        var state = rotation.state();
        var file = rotation.file().map(Path::toString).orElse(null);
        return new KeysAnswer(state.fieldKeys(), state.indexKeys(), rotation.isOurs(), file, rotation.inUse());
    }

    /** Fresh keys from now on; all records are sealed anew in the background. */
    @PostMapping("/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer rotate(Actor actor) {
        access.require(actor, Function.SECURITY);
        rotation.rotate();
        audit.note(actor, Event.of(Action.KEYS_ROTATED, "encryption"));
        return read(actor);
    }
}
