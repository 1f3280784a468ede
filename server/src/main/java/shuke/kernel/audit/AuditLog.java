package shuke.kernel.audit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Page;
import shuke.kernel.base.Workspace;

/** The log as a whole, for those who may look at what everybody did. */
@Component
public class AuditLog {
    private final SearchStore entries;
    private final Chain chain;
    private final Seal seal;

    AuditLog(SearchStore entries, Chain chain, Seal seal) {
        this.entries = entries;
        this.chain = chain;
        this.seal = seal;
    }

    /** Newest first. */
    public Page<LogEntry> page(Workspace workspace, LogQuery query) {
        return entries.page(workspace, query);
    }

    /** The signed end of the chain, to be kept elsewhere; empty before the first link. */
    public Optional<Head> head(Workspace workspace) {
        return chain.last(workspace).map(link -> Heads.head(workspace, link));
    }

    /** What the ends are signed with, as a public key set of Tink in JSON. */
    public String publicKey() {
        return seal.publicKey();
    }
}
