package shuke.kernel.vault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shuke.kernel.base.Workspace;

/** What fields are sealed, opened and found with, as long as the same keys are in use. */
final class FieldKeys {
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Map<Spot, Place> places = new ConcurrentHashMap<>();

    FieldKeys(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    private record Spot(Workspace workspace, String object, String field) {}

    FieldCipher cipher() {
        return cipher;
    }

    BlindIndex index() {
        return index;
    }

    Place place(Workspace workspace, String object, String field) {
        return places.computeIfAbsent(
                new Spot(workspace, object, field),
                spot -> index.place(spot.workspace().name(), spot.object(), spot.field()));
    }
}
