package shuke.kernel.record;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Share;
import shuke.kernel.access.Shares;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
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
    private final Why why;

    RecordSharing(RecordReader reader, Access access, Shares shares, Why why) {
        this.reader = reader;
        this.access = access;
        this.shares = shares;
        this.why = why;
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

    /** Whether the actor may decide with whom the record is shared; refused where she does not see it. */
    public boolean mayShare(Actor actor, String object, UUID id) {
        requireSeen(actor, object, id);
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
        requireSharable(actor, object, id, edits);
        requireNoLonger(actor, object, id, edits, until);
        return shares.add(actor, object, id, with, edits, until, member);
    }

    public void remove(Actor actor, String object, UUID id, UUID share) {
        requireSharable(actor, object, id, false);
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

    /** Nobody gives more than she has: the right to edit goes on only from whoever may edit. */
    private void requireSharable(Actor actor, String object, UUID id, boolean edits) {
        if (!mayShare(actor, object, id) || (edits && !reader.isEditable(actor, object, id))) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of(Refusals.RECORD));
        }
    }

    /** Nor for longer: what somebody may do until a day ends that day for those too whom she passes it on to. */
    private void requireNoLonger(Actor actor, String object, UUID id, boolean edits, @Nullable Instant until) {
        var own = why.of(actor, object, id, null).reasons().stream()
                .filter(reason -> reason.edits() || !edits)
                .map(Reason::until)
                .toList();
        if (own.isEmpty() || own.contains(null)) return;
        var last = own.stream().map(Objects::requireNonNull).max(naturalOrder()).orElseThrow();
        if (until == null || until.isAfter(last))
            throw ProblemException.invalid(Problem.at("until", "shareOutlasts", last.toString()));
    }
}
