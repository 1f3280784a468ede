package shuke.kernel.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Link.Stretch;
import shuke.kernel.base.Workspace;

/** Goes on with the chain of a workspace's log. Only one node at a time does it; what is linked stays linked. */
@Component
class Chaining {
    /** Few enough that damage is found near where it is. */
    static final int MOST = 10_000;

    private final ChainStore store;
    private final Chain chain;
    private final Seal seal;
    private final InstantSource clock;

    Chaining(ChainStore store, Chain chain, Seal seal, InstantSource clock) {
        this.store = store;
        this.chain = chain;
        this.seal = seal;
        this.clock = clock;
    }

    /** Links one more stretch of entries; empty when all that can be linked is. */
    Optional<Link> goOn(Workspace workspace) {
        var end = chain.end(workspace);
        return store.next(workspace, end.tx(), end.id(), MOST).map(stretch -> link(workspace, end, stretch));
    }

    private Link link(Workspace workspace, Place end, Stretch stretch) {
        var seq = Math.max(store.highest(workspace), end.seq()) + 1; // above what somebody else put there
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = Link.hash(workspace, store.origin(workspace), end.hash(), seq, stretch, at);
        var link = Link.of(seq, stretch, hash, at, seal.sign(hash));
        store.add(workspace, link);
        return link;
    }
}
