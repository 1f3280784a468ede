package shuke.kernel.duplicate;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Group.Status;
import shuke.kernel.record.Decisions;
import shuke.kernel.record.Match;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * What was found, for somebody with the function {@code quality} to decide. She sees of the records what she may read, and no group
 * of which she sees fewer than two.
 */
@Service
public class Groups {
    private final GroupStore store;
    private final RecordReader reader;
    private final Decisions decisions;
    private final Access access;
    private final InstantSource clock;

    Groups(GroupStore store, RecordReader reader, Decisions decisions, Access access, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.decisions = decisions;
        this.access = access;
        this.clock = clock;
    }

    /** The likeliest first. A page may hold fewer than asked for although there is a next one. */
    @Transactional(readOnly = true)
    public Page<Group> page(Actor actor, GroupQuery query, @Nullable String cursor, int limit) {
        access.require(actor, Function.QUALITY);
        var object = access.sight(actor).view().object(query.object());
        var kept = store.page(actor.workspace(), query, GroupCursor.of(cursor), limit + 1);
        var shown = kept.subList(0, Math.min(limit, kept.size()));
        var last = kept.size() > limit ? shown.getLast() : null;
        return new Page<>(
                groups(actor, object, shown),
                last == null ? null : new GroupCursor(last.score(), last.id()).text(),
                null);
    }

    private List<Group> groups(Actor actor, ObjectType object, List<GroupStore.Kept> kept) {
        var members = store.membersOf(
                actor.workspace(), kept.stream().map(GroupStore.Kept::id).toList());
        var ids = new LinkedHashSet<UUID>();
        members.values().forEach(list -> list.forEach(member -> ids.add(member.record())));
        kept.forEach(group -> ids.addAll(group.members()));
        var rows = reader.read(actor, object.name(), ids);
        var people = people(actor, kept);
        var readable = readable(actor, object);
        var groups = new ArrayList<Group>();
        for (var one : kept) {
            var seen = one.status() == Status.OPEN
                    ? members.getOrDefault(one.id(), List.of()).stream()
                            .filter(member -> rows.containsKey(member.record()))
                            .map(member -> member(object, readable, rows, member))
                            .toList()
                    : one.members().stream()
                            .filter(rows::containsKey)
                            .map(id -> bare(object, rows, id))
                            .toList();
            if (seen.size() > 1 || one.status() != Status.OPEN) {
                groups.add(new Group(
                        one.id(),
                        one.object(),
                        one.status(),
                        isWhole(actor, object, readable) ? one.score() : null,
                        one.assignee() == null ? null : people.get(one.assignee()),
                        one.foundAt(),
                        one.decidedAt(),
                        seen));
            }
        }
        return groups;
    }

    private Map<UUID, Ref> people(Actor actor, List<GroupStore.Kept> kept) {
        var ids = kept.stream()
                .map(GroupStore.Kept::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        return reader.read(actor, SystemFields.USER, ids).values().stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> new Ref(SystemFields.USER, row.id(), String.valueOf(Plain.of(row.get("name"))))));
    }

    /** The compared fields that she may read. */
    private Set<String> readable(Actor actor, ObjectType object) {
        var rule = object.duplicates();
        var sight = access.sight(actor);
        return rule == null
                ? Set.of()
                : rule.fields().stream()
                        .map(trait -> trait.field())
                        .filter(field -> sight.right(object.name(), field).isReadable())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isWhole(Actor actor, ObjectType object, Set<String> readable) {
        var whole = access.sight(actor).schema().object(object.name()).duplicates();
        return whole != null && whole.fields().stream().allMatch(trait -> readable.contains(trait.field()));
    }

    private static Group.Member member(
            ObjectType object, Set<String> readable, Map<UUID, Row> rows, GroupStore.Member member) {
        var bare = bare(object, rows, member.record());
        var reasons = member.reasons().stream()
                .filter(why -> readable.contains(why.field()))
                .map(why ->
                        new Match.Reason(why.field(), object.field(why.field()).label(), why.weight(), why.level()))
                .toList();
        return new Group.Member(bare.record(), bare.label(), member.mate(), member.score(), reasons);
    }

    private static Group.Member bare(ObjectType object, Map<UUID, Row> rows, UUID id) {
        var row = Objects.requireNonNull(rows.get(id));
        var shown = new LinkedHashSet<String>();
        object.labelFields().stream().map(Field::name).forEach(shown::add);
        if (object.duplicates() != null) {
            object.duplicates().fields().forEach(trait -> shown.add(trait.field()));
        }
        shown.add(SystemFields.OWNER);
        shown.add(SystemFields.CREATED_AT);
        var label = Plain.of(row.get(object.nameField()));
        return new Group.Member(row.only(shown), label == null ? null : label.toString(), null, null, List.of());
    }

    /** Which of the records are in a group that nobody has decided about, whoever may see it. */
    public Set<UUID> among(Workspace workspace, String object, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : store.grouped(workspace, object, ids);
    }

    /** They are not of one thing, and nobody is told again that they look like it. */
    @Transactional
    public void apart(Actor actor, UUID id) {
        var group = open(actor, id);
        var ids = seen(actor, group);
        decisions.apart(actor, group.object(), whole(actor, group.object(), ids));
        store.decide(actor.workspace(), id, Status.APART, actor.user(), clock.instant());
    }

    /** Two or more records, whether or not a search has found them; for whoever may change records of the object. */
    @Transactional
    public void apart(Actor actor, String object, Collection<UUID> ids) {
        access.require(actor, access.sight(actor).view().object(object), Operation.EDIT);
        if (ids.size() < 2 || reader.read(actor, object, ids).size() < ids.size()) {
            throw ProblemException.notFound();
        }
        decisions.apart(actor, object, whole(actor, object, ids));
        store.leave(actor.workspace(), object, ids, Status.APART, actor.user(), clock.instant());
    }

    /** With all that they hold, also what she may not read. */
    private Collection<Row> whole(Actor actor, String object, Collection<UUID> ids) {
        return reader.read(Actor.system(actor.workspace()), object, ids).values();
    }

    /** @param to null for nobody in particular */
    @Transactional
    public void assign(Actor actor, UUID id, @Nullable UUID to) {
        open(actor, id);
        if (to != null) reader.read(actor, SystemFields.USER, to);
        store.assign(actor.workspace(), id, to);
    }

    private GroupStore.Kept open(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        var group = store.lock(actor.workspace(), id)
                .filter(it -> access.sight(actor).view().find(it.object()).isPresent())
                .orElseThrow(ProblemException::notFound);
        if (group.status() != Status.OPEN) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("groupDecided"));
        }
        seen(actor, group);
        return group;
    }

    /** The members; refused as not there to whoever does not see all of them. */
    private List<UUID> seen(Actor actor, GroupStore.Kept group) {
        var ids = store.membersOf(actor.workspace(), List.of(group.id())).getOrDefault(group.id(), List.of()).stream()
                .map(GroupStore.Member::record)
                .toList();
        if (reader.read(actor, group.object(), ids).size() < ids.size()) throw ProblemException.notFound();
        return ids;
    }
}
