package shuke.kernel.record;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Reach;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.schema.Ties;

/** Says why somebody sees or may change a record, rule by rule, or what she lacks. */
@Service
public class Why {
    private static final int MOST_AT_ONCE = 50;

    private final RecordReader reader;
    private final Access access;
    private final WhyStore store;

    Why(RecordReader reader, Access access, WhyStore store) {
        this.reader = reader;
        this.access = access;
        this.store = store;
    }

    /**
     * @param reasons every rule that lets her see the record, the plainest first
     * @param missing what would be needed, where she may not see it; else null
     */
    public record Answer(
            Ref user,
            String role,
            boolean sees,
            boolean edits,
            List<Reason> reasons,
            @Nullable Problem missing) {
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Everybody asks about herself; about others whoever administers people or roles, or may change the record.
     *
     * @param user null for the actor herself
     */
    public Answer of(Actor actor, String object, UUID id, @Nullable UUID user) {
        var row = reader.read(actor, object, id);
        if (user == null || user.equals(actor.user())) {
            return answer(actor, row);
        }
        requireAsking(actor, object, id);
        return answer(other(actor, user), row);
    }

    /** The same for everybody who works here, by name; so many at a time. */
    public Page<Answer> everybody(Actor actor, String object, UUID id, int limit, @Nullable String cursor) {
        var row = reader.read(actor, object, id);
        requireAsking(actor, object, id);
        var people = new Query(
                SystemFields.USER,
                new Filter.Text("active == true"),
                List.of("name"),
                List.of("id"),
                Math.min(limit, MOST_AT_ONCE),
                cursor,
                false,
                false);
        var page = reader.page(actor, people);
        return new Page<>(
                page.items().stream()
                        .map(person -> answer(other(actor, person.id()), row))
                        .toList(),
                page.next(),
                null);
    }

    /** Whether the actor may ask about others, too, why they see the record. */
    public boolean mayAsk(Actor actor, String object, UUID id) {
        return access.may(actor, Function.USERS)
                || access.may(actor, Function.ROLES)
                || reader.isEditable(actor, object, id);
    }

    private void requireAsking(Actor actor, String object, UUID id) {
        if (!mayAsk(actor, object, id)) {
            throw ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("forbidden"));
        }
    }

    private Actor other(Actor actor, UUID user) {
        var person = reader.read(Actor.system(actor.workspace()), SystemFields.USER, user);
        return new Actor(
                actor.workspace(),
                user,
                String.valueOf(Plain.of(person.get("name"))),
                String.valueOf(person.get("role")),
                actor.locale(),
                actor.zone(),
                actor.origin());
    }

    private Answer answer(Actor whom, Row row) {
        var sight = access.sight(whom);
        var type = sight.schema().object(row.object());
        var mayRead = sight.may(type, Operation.READ);
        var sees =
                mayRead && !reader.kept(whom, row.object(), List.of(row.id())).isEmpty();
        var edits = sees && reader.isEditable(whom, row.object(), row.id());
        var whole = reader.read(Actor.system(whom.workspace()), row.object(), row.id());
        var reasons = sees ? reasons(whom, sight, whole) : List.<Reason>of();
        var missing =
                sees ? null : mayRead ? Problem.of("why.outOfReach") : Problem.of("why.roleReadsNone", type.plural());
        return new Answer(
                new Ref(SystemFields.USER, whom.user(), whom.name()), whom.role(), sees, edits, reasons, missing);
    }

    private List<Reason> reasons(Actor whom, Sight sight, Row row) {
        var reasons = new ArrayList<Reason>();
        var rights = sight.role().on(row.object());
        if (rights.read() == Reach.ALL) {
            reasons.add(new Reason(Reason.Kind.ROLE, rights.edit() == Reach.ALL, null, null));
        }
        byOwner(whom, sight, row, reasons);
        byShare(whom, row, reasons);
        reader.criteria(whom, row.object(), row.id())
                .forEach(rule -> reasons.add(new Reason(Reason.Kind.RULE, rule.edits(), rule.name(), rule.until())));
        byTies(whom, sight, row, reasons);
        return reasons;
    }

    private void byOwner(Actor whom, Sight sight, Row row, List<Reason> into) {
        var owner = row.get(SystemFields.OWNER) instanceof Ref ref ? ref : null;
        if (owner == null) {
            return;
        }
        var rights = sight.role().on(row.object());
        if (owner.id().equals(whom.user())) {
            into.add(new Reason(Reason.Kind.OWNER, rights.edit() != Reach.NONE, null, null));
        }
        var standings = store.standings(whom.workspace(), whom.user(), owner.id());
        if (standings.isManager() && !owner.id().equals(whom.user())) {
            into.add(new Reason(Reason.Kind.MANAGER, rights.edit() != Reach.NONE, owner.label(), null));
        }
        if (standings.isTeam() && isWithin(Reach.TEAM, rights.read())) {
            into.add(new Reason(Reason.Kind.TEAM, isWithin(Reach.TEAM, rights.edit()), owner.label(), null));
        } else if (standings.isTeamBelow() && isWithin(Reach.TEAM_AND_BELOW, rights.read())) {
            into.add(new Reason(
                    Reason.Kind.TEAM_BELOW, isWithin(Reach.TEAM_AND_BELOW, rights.edit()), owner.label(), null));
        }
    }

    private static boolean isWithin(Reach wanted, Reach reach) {
        return reach != Reach.ALL && reach.compareTo(wanted) >= 0;
    }

    private void byShare(Actor whom, Row row, List<Reason> into) {
        var owner = row.get(SystemFields.OWNER) instanceof Ref ref ? ref.id() : null;
        for (var share : store.shares(whom.workspace(), row.object(), row.id(), whom.user(), whom.role(), owner)) {
            var until = share.get("until", OffsetDateTime.class);
            var kind = Boolean.TRUE.equals(share.get("rule", Boolean.class))
                    ? Reason.Kind.RULE
                    : Boolean.TRUE.equals(share.get("member", Boolean.class)) ? Reason.Kind.MEMBER : Reason.Kind.SHARE;
            into.add(new Reason(
                    kind,
                    Boolean.TRUE.equals(share.get("edits", Boolean.class)),
                    kind == Reason.Kind.RULE
                            ? share.get("name", String.class)
                            : label(whom, share.get("sharer", UUID.class)),
                    until == null ? null : until.toInstant()));
        }
    }

    /** Of somebody who may have left. */
    private @Nullable String label(Actor whom, @Nullable UUID person) {
        if (person == null) return null;
        var row = reader.read(Actor.system(whom.workspace()), SystemFields.USER, List.of(person))
                .get(person);
        return row == null ? null : String.valueOf(Plain.of(row.get("name")));
    }

    private void byTies(Actor whom, Sight sight, Row row, List<Reason> into) {
        var ties = Ties.of(sight.schema(), row.object());
        Stream.of(ties.parents(), ties.attached(), ties.regarding())
                .flatMap(List::stream)
                .map(tie -> row.get(tie.field().name()))
                .distinct()
                .filter(value -> value instanceof Ref ref && isSeen(whom, sight, ref))
                .map(Ref.class::cast)
                .forEach(ref -> into.add(new Reason(Reason.Kind.FOLLOWS, false, ref.label(), null)));
    }

    private boolean isSeen(Actor whom, Sight sight, Ref ref) {
        return sight.may(sight.schema().object(ref.object()), Operation.READ)
                && !reader.kept(whom, ref.object(), List.of(ref.id())).isEmpty();
    }
}
