package shuke.kernel.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Shares;
import shuke.kernel.base.Workspace;

/** With whom records are shared, and who works on them together. */
@Component
class SharesAttached implements Attached {
    private final Shares shares;

    SharesAttached(Shares shares) {
        this.shares = shares;
    }

    @Override
    public String kind() {
        return "shares";
    }

    @Override
    public long count(Workspace workspace, String object, Collection<UUID> records) {
        return shares.count(workspace, object, records);
    }

    @Override
    public String move(Workspace workspace, String object, Map<UUID, UUID> into) {
        return Attached.told(shares.turn(workspace, object, into));
    }

    @Override
    public void moveBack(Workspace workspace, String object, String moved) {
        shares.turnBack(workspace, Attached.pairs(moved));
    }
}
