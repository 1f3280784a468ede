package shuke.kernel.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.audit.Damage.Kind;
import shuke.kernel.base.Workspace;

/** Looks at the entries of one link, or at those that are not linked yet. */
final class LinkCheck {
    /** Longer than any transaction of the program. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Workspace workspace;
    private final Proofs proofs;
    private final long origin;
    private final @Nullable Link link;
    private final @Nullable Instant before;
    private final MessageDigest root = Proofs.sha256();
    private final List<Stored> wrong = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private long seen;

    /**
     * @param origin the transaction whose entries have a digest for a proof
     * @param link null for entries behind the last one
     * @param before when the link before was made; null for the first one
     */
    LinkCheck(Workspace workspace, Proofs proofs, long origin, @Nullable Link link, @Nullable Instant before) {
        this.workspace = workspace;
        this.proofs = proofs;
        this.origin = origin;
        this.link = link;
        this.before = before;
    }

    void look(Stored entry) {
        seen++;
        root.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.tx())
                .putLong(entry.id())
                .array());
        root.update(entry.proven().proof().array());
        if (!holds(entry)) {
            wrong.add(entry);
        } else if (entry.tx() != origin && isLate(entry.at())) {
            damages.add(Damage.at(Kind.ENTRY_LATE, link, entry));
        }
    }

    private boolean holds(Stored entry) {
        return proofs.hold(workspace, entry.proven())
                || (entry.tx() == origin && Proofs.holdDigest(workspace, entry.proven()));
    }

    private boolean isLate(Instant at) {
        return before != null && at.isBefore(before.minus(LONGEST));
    }

    long seen() {
        return seen;
    }

    /** @param isWhole false where nobody knows which entries belong to the link */
    List<Damage> damages(boolean isWhole) {
        var all = new ArrayList<>(damages);
        var linked = link;
        var extra = linked == null || !isWhole ? 0 : seen - linked.entries();
        var kind = linked == null || extra >= wrong.size() ? Kind.ENTRY_ADDED : Kind.ENTRY_CHANGED;
        wrong.forEach(entry -> all.add(Damage.at(kind, linked, entry)));
        if (linked != null && isWhole) {
            if (extra < 0) {
                all.add(Damage.of(Kind.ENTRIES_REMOVED, linked, -extra));
            } else if (all.isEmpty() && !Bytes.of(root.digest()).equals(linked.root())) {
                all.add(Damage.of(Kind.ENTRIES_REPLACED, linked, linked.entries()));
            }
        }
        return all;
    }
}
