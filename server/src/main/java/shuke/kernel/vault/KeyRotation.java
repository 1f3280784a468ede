package shuke.kernel.vault;

import java.util.EnumSet;
import java.util.Set;

/** Brings in new keys while the program runs. What is there is sealed anew in the background, by whoever keeps it. */
public final class KeyRotation {
    private static final Set<Purpose> ROTATED = EnumSet.of(Purpose.FIELDS, Purpose.INDEX, Purpose.FILES, Purpose.SECRETS);

    private final KeySource source;
    private final Keys keys;

    KeyRotation(KeySource source, Keys keys) {
        this.source = source;
        this.keys = keys;
    }

    /**
     * From now on what is written is sealed with fresh keys; what was sealed before is read with the old ones. Refused where the
     * environment brings the keys: then whoever keeps them adds one, and the next start uses it.
     */
    public void rotate() {
        keys.use(source.change(ring -> ring.rotated(ROTATED)));
    }

    /** Forgets the old keys of the blind index, when no record has codes of theirs any more. Those that open values stay: the
     * log keeps what was sealed with them. */
    public void retire() {
        if (keys.state().indexKeys() > 1 && source.isFile()) {
            keys.use(source.change(ring -> ring.retired(Purpose.INDEX)));
        }
    }
}
