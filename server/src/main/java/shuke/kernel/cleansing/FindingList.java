package shuke.kernel.cleansing;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Page;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** What was found, for somebody with the function {@code quality} to work through; of records and fields that she may read. */
@Service
public class FindingList {
    /** So often it is looked further where nothing of what was read is hers to see. */
    private static final int ROUNDS = 10;

    private final FindingStore store;
    private final Showing showing;
    private final Access access;

    FindingList(FindingStore store, Showing showing, Access access) {
        this.store = store;
        this.showing = showing;
        this.access = access;
    }

    /** The latest first. A page may hold fewer than asked for although there is a next one. */
    @Transactional(readOnly = true)
    public Page<Finding> page(Actor actor, FindingQuery query, @Nullable String cursor, int limit) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        var object = sight.view().object(query.object());
        access.require(sight, object, Operation.READ);
        var fields = object.fieldsByName().keySet();
        var shown = new ArrayList<Finding>();
        var after = place(cursor);
        for (var round = 0; round < ROUNDS && shown.size() < limit; round++) {
            var kept = store.page(actor.workspace(), query, fields, after, limit - shown.size());
            showing.of(actor, object.name(), kept).stream()
                    .filter(finding -> isOwned(finding, query.owner()))
                    .forEach(shown::add);
            if (kept.isEmpty()) return new Page<>(shown, null, null);
            after = kept.getLast().id();
        }
        return new Page<>(shown, after == null ? null : after.toString(), null);
    }

    /** A record may be somebody else's since it was looked at. */
    private static boolean isOwned(Finding finding, @Nullable UUID owner) {
        return owner == null || (finding.owner() != null && finding.owner().id().equals(owner));
    }

    private static @Nullable UUID place(@Nullable String cursor) {
        if (cursor == null) return null;
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
        }
    }
}
