package shuke.kernel.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings in new keys while the program runs. What is there is sealed anew in the background, by whoever keeps it. */
public final class KeyRotation {
    private static final Set<Purpose> ROTATED =
            EnumSet.of(Purpose.FIELDS, Purpose.INDEX, Purpose.FILES, Purpose.SECRETS);

    /** So long changes may still be written with the old keys: by those who are at one, and on other nodes. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final KeySource source;
    private final Keys keys;
    private final InstantSource clock;
    private final AtomicReference<Instant> rotatedAt = new AtomicReference<>(Instant.EPOCH);

    KeyRotation(KeySource source, Keys keys, InstantSource clock) {
        this.source = source;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * From now on what is written is sealed with fresh keys; what was sealed before is read with the old ones. Refused where the
     * environment brings the keys: then whoever keeps them adds one, and the next start uses it.
     */
    public void rotate() {
        keys.use(source.change(ring -> ring.rotated(ROTATED)));
        rotatedAt.set(clock.instant());
    }

    /** True as long as somebody may still write with the keys before. */
    public boolean isFresh() {
        return clock.instant().isBefore(rotatedAt.get().plus(GRACE));
    }

    /** False where something else keeps the keys, which then adds them. */
    public boolean isOurs() {
        return source.isFile();
    }

    /** The file that keeps the keys; empty where something else brings them at the start. */
    public Optional<Path> file() {
        return source.kept();
    }

    /**
     * The key in use for one purpose, and never the key itself.
     *
     * @param purpose its word in key files
     * @param id its number in key files
     * @param since when this installation first had it; null while nobody wrote that down
     * @param keys how many there are, those that only open what is older among them
     */
    public record InUse(String purpose, String id, @Nullable Instant since, int keys) {}

    /** One for each purpose that is rotated, in the order in which key files have them. */
    public List<InUse> inUse() {
        var ring = keys.ring();
        var since = source.prints().since();
        return ROTATED.stream()
                .map(purpose -> new InUse(
                        purpose.word(),
                        ring.primary(purpose),
                        since.get(ring.primaryPrint(purpose)),
                        ring.count(purpose)))
                .toList();
    }

    public Keys.State state() {
        return keys.state();
    }

    /**
     * Forgets the old keys of the blind index, when no record has codes of theirs any more. Those that open values stay: the log
     * keeps what was sealed with them.
     */
    public void retire() {
        if (keys.state().indexKeys() > 1 && source.isFile()) {
            keys.use(source.change(ring -> ring.retired(Purpose.INDEX)));
        }
    }
}
