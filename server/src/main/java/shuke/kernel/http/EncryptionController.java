package shuke.kernel.http;

import java.util.List;
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
import shuke.kernel.record.Resealing;
import shuke.kernel.vault.KeyRotation;

/** What is sealed, with how many keys, and how far it is sealed as it is to be. For administrators. */
@RestController
@RequestMapping("/api/v1/encryption")
class EncryptionController {
    private final Access access;
    private final Resealing resealing;
    private final KeyRotation rotation;
    private final Audit audit;

    EncryptionController(Access access, Resealing resealing, KeyRotation rotation, Audit audit) {
        this.access = access;
        this.resealing = resealing;
        this.rotation = rotation;
        this.audit = audit;
    }

    /** @param rotatable whether the program keeps the keys itself, and so can add some */
    record KeysAnswer(int fields, int index, boolean rotatable) {}

    /** @param over whether every record is sealed with the keys in use and found as it is to be */
    record Answer(KeysAnswer keys, boolean over, List<Resealing.Progress> objects) {}

    @GetMapping
    Answer read(Actor actor) {
        access.requireAdministrator(actor);
        var state = rotation.state();
        var objects = resealing.progress(actor.workspace());
        return new Answer(
                new KeysAnswer(state.fieldKeys(), state.indexKeys(), rotation.isOurs()),
                objects.stream().allMatch(Resealing.Progress::over),
                objects);
    }

    /** Fresh keys from now on; all records are sealed anew in the background. */
    @PostMapping("/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer rotate(Actor actor) {
        access.requireAdministrator(actor);
        rotation.rotate();
        audit.note(actor, Event.of(Action.KEYS_ROTATED, "encryption"));
        return read(actor);
    }
}
