package shuke.kernel.audit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The chain as far as it really is one: links that somebody else put there are passed over. */
@Component
class Chain {
    private static final int LOOK_BACK = 100;

    private final ChainStore store;
    private final Seal seal;

    Chain(ChainStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** Behind the last link, or where the log was cut, or at its very beginning. */
    Place end(Workspace workspace) {
        return before(workspace, Long.MAX_VALUE);
    }

    Place before(Workspace workspace, long seq) {
        return last(workspace, seq)
                .map(Place::behind)
                .or(() -> store.cut(workspace).map(Place::behind))
                .orElse(Place.BEGINNING);
    }

    Optional<Link> last(Workspace workspace) {
        return last(workspace, Long.MAX_VALUE);
    }

    private Optional<Link> last(Workspace workspace, long before) {
        return store.before(workspace, before, LOOK_BACK).stream()
                .filter(this::isSigned)
                .findFirst();
    }

    boolean isSigned(Link link) {
        return seal.holds(link.signature(), link.hash());
    }
}
