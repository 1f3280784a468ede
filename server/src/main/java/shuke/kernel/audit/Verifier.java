package shuke.kernel.audit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Damage.Kind;
import shuke.kernel.base.Workspace;

/**
 * Goes through the log from its beginning to its end, a link at a time, and compares what is there with what was proven, linked and
 * signed.
 */
@Component
class Verifier {
    private static final int AT_ONCE = 2_000;

    private final VerifyStore entries;
    private final ChainStore store;
    private final Chain chain;
    private final Proofs proofs;

    Verifier(VerifyStore entries, ChainStore store, Chain chain, Proofs proofs) {
        this.entries = entries;
        this.store = store;
        this.chain = chain;
        this.proofs = proofs;
    }

    /** Looks at one more link; empty when that was the last one. */
    Optional<Findings> step(Workspace workspace, Findings so) {
        var cut = store.cut(workspace).map(Cut::seq).orElse(0L);
        return store.after(workspace, Math.max(so.seq(), cut)).map(link -> step(workspace, so, link));
    }

    private Findings step(Workspace workspace, Findings so, Link link) {
        if (!chain.isSigned(link)) return so.seen(link, 0).with(Damage.of(Kind.LINK_FORGED, link, 1));
        var place = chain.before(workspace, link.seq());
        var origin = store.origin(workspace);
        var follows = link.hash().equals(link.expectedHash(workspace, origin, place.hash()));
        var isNext = follows || link.seq() == place.seq() + 1;
        var check = new LinkCheck(workspace, proofs, origin, link, place.at());
        look(workspace, check, place, link.toTx(), link.toId());
        var found = so.seen(link, check.seen()).with(check.damages(isNext));
        if (follows) return found;
        return found.with(
                isNext
                        ? Damage.of(Kind.LINK_CHANGED, link, 1)
                        : Damage.of(Kind.LINKS_REMOVED, link, link.seq() - place.seq() - 1));
    }

    /**
     * The entries behind the last link that was looked at, which only their own proofs tell anything of. Some of them may have been
     * linked in the meantime.
     */
    Findings tail(Workspace workspace, Findings so) {
        var end = chain.before(workspace, so.seq() + 1);
        var check = new LinkCheck(workspace, proofs, store.origin(workspace), null, end.at());
        look(workspace, check, end, Long.MAX_VALUE, Long.MAX_VALUE);
        return so.seen(check.seen()).with(check.damages(false));
    }

    private void look(Workspace workspace, LinkCheck check, Place from, long toTx, long toId) {
        var tx = from.tx();
        var id = from.id();
        while (true) {
            var some = entries.entries(workspace, tx, id, toTx, toId, AT_ONCE);
            some.forEach(check::look);
            if (some.size() < AT_ONCE) return;
            tx = some.getLast().tx();
            id = some.getLast().id();
        }
    }
}
