package shuke.kernel.vault;

import java.util.UUID;

/** A sealed value that does not open: somebody changed or moved it, or its key is gone. Says which record, never what. */
public final class DamagedValue extends RuntimeException {
    DamagedValue(UUID record) {
        super("a sealed value of the record " + record + " does not open");
    }
}
