package shuke.kernel.audit;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Damage.Kind;
import shuke.kernel.base.Workspace;

/** What is asked of a log as a whole, once its links have been looked at. */
@Component
class EndCheck {
    private static final int MOST_COPIES = 100;
    private static final Duration SOON = Duration.ofHours(1);

    private final VerifyStore entries;
    private final ChainStore store;
    private final Chain chain;
    private final Seal seal;
    private final Heads heads;
    private final InstantSource clock;

    EndCheck(VerifyStore entries, ChainStore store, Chain chain, Seal seal, Heads heads, InstantSource clock) {
        this.entries = entries;
        this.store = store;
        this.chain = chain;
        this.seal = seal;
        this.heads = heads;
        this.clock = clock;
    }

    Findings of(Workspace workspace, Findings so) {
        return heads(workspace, cut(workspace, copies(workspace, waiting(workspace, so))));
    }

    private Findings waiting(Workspace workspace, Findings so) {
        var end = chain.end(workspace);
        var first = entries.entries(workspace, end.tx(), end.id(), Long.MAX_VALUE, Long.MAX_VALUE, 1);
        return first.isEmpty() || first.getFirst().at().plus(SOON).isAfter(clock.instant())
                ? so
                : so.with(Damage.at(Kind.NOT_LINKED, null, first.getFirst()));
    }

    private Findings copies(Workspace workspace, Findings so) {
        var copies = entries.copies(workspace, MOST_COPIES);
        return so.with(copies.stream()
                .map(copy -> Damage.at(Kind.ENTRY_COPIED, null, copy))
                .toList());
    }

    /** What was cut off while the links were looked at is no damage. */
    private Findings cut(Workspace workspace, Findings so) {
        var cut = store.cut(workspace).orElse(null);
        if (cut == null) return so;
        var left = so.behind(cut.seq());
        return seal.holds(cut.signature(), Cut.bytes(workspace, cut.seq(), cut.hash()))
                ? left
                : left.with(new Damage(Kind.CUT_FORGED, cut.seq(), null, null, null, cut.entries()));
    }

    /** Compares with what was written down outside the database. */
    private Findings heads(Workspace workspace, Findings so) {
        var found = so;
        var cut = store.cut(workspace).map(Cut::seq).orElse(0L);
        var last = chain.end(workspace).seq();
        for (var head : heads.of(workspace)) {
            if (head.seq() <= cut) continue;
            var link = store.find(workspace, head.seq()).orElse(null);
            if (link == null) {
                found = found.with(
                        new Damage(Kind.END_REMOVED, head.seq(), null, head.at(), head.at(), head.seq() - last));
            } else if (!link.hash().hex().equals(head.hash())) {
                found = found.with(Damage.of(Kind.CHAIN_REPLACED, link, 1));
            }
        }
        return found;
    }
}
