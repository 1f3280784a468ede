package shuke.kernel.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Function;
import shuke.kernel.access.Share;
import shuke.kernel.access.Shares;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.schema.SystemFields;

/** Shares single records: whoever may change one decides who else sees or changes it; whoever sees one sees with whom it is shared. */
@Service
public class RecordSharing {
    private static final String TEAM = "team";

    private final RecordReader reader;
    private final Access access;
    private final Shares shares;

    RecordSharing(RecordReader reader, Access access, Shares shares) {
        this.reader = reader;
        this.access = access;
        this.shares = shares;
    }

    /** @param members those who work on the record together, or else the others that it is shared with */
    public List<Share> of(Actor actor, String object, UUID id, boolean members) {
        requireSeen(actor, object, id);
        return shares.of(actor.workspace(), object, id, members);
    }

    /** Who is meant, by id: people and teams that the shares are with, and people who made them. */
    public Map<UUID, String> names(Actor actor, List<Share> shares) {
        var names = new HashMap<UUID, String>();
        names.putAll(names(actor, SystemFields.USER, shares, Share::person));
        names.putAll(names(actor, SystemFields.USER, shares, Share::sharedBy));
        names.putAll(names(actor, TEAM, shares, Share::team));
        return names;
    }

    private Map<UUID, String> names(
            Actor actor, String object, List<Share> shares, java.util.function.Function<Share, @Nullable UUID> whom) {
        var ids = shares.stream().map(whom).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            reader.read(actor, object, ids)
                    .forEach((id, row) -> names.put(id, String.valueOf(Plain.of(row.get("name")))));
        }
        return names;
    }

    /** Whether the actor may decide with whom the record, which she sees, is shared. */
    public boolean mayShare(Actor actor, String object, UUID id) {
        return access.may(actor, Function.ROLES) || reader.isEditable(actor, object, id);
    }

    public Share add(
            Actor actor,
            String object,
            UUID id,
            Shares.With with,
            boolean edits,
            @Nullable Instant until,
            boolean member) {
        requireEditable(actor, object, id);
        return shares.add(actor, object, id, with, edits, until, member);
    }

    public void remove(Actor actor, String object, UUID id, UUID share) {
        requireEditable(actor, object, id);
        var found = shares.find(actor.workspace(), share)
                .filter(one -> one.record().equals(id) && one.object().equals(object))
                .orElseThrow(ProblemException::notFound);
        shares.remove(actor, found);
    }

    private void requireSeen(Actor actor, String object, UUID id) {
        if (reader.kept(actor, object, List.of(id)).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private void requireEditable(Actor actor, String object, UUID id) {
        requireSeen(actor, object, id);
        if (!mayShare(actor, object, id)) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of(Refusals.RECORD));
        }
    }
}
