package shuke.kernel.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import shuke.kernel.base.Mark;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;

/** Where somebody reads what she is told: only what is about records that she sees when she looks. */
@Service
public class Inbox {
    private static final int MOST = 100;

    private final InboxStore store;
    private final RecordReader reader;
    private final Access access;
    private final InstantSource clock;

    Inbox(InboxStore store, RecordReader reader, Access access, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.access = access;
        this.clock = clock;
    }

    /** The latest first. A page may hold fewer than asked for, and there may be more behind it all the same. */
    public Page<SeenNotification> page(Actor actor, boolean unread, int limit, @Nullable String cursor) {
        var most = Math.clamp(limit, 1, MOST);
        var found = store.page(actor, unread, Mark.of(cursor), most + 1);
        var some = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                seen(actor, some), found.size() > most ? some.getLast().mark().text() : null, null);
    }

    /** How many she has not read, of the latest hundred. */
    public Page.Count unread(Actor actor) {
        var latest = store.page(actor, true, null, MOST);
        var kept = kept(actor, latest);
        var number = latest.stream().filter(one -> isSeen(actor, one, kept)).count();
        return new Page.Count(number, latest.size() == MOST);
    }

    public void read(Actor actor, Collection<UUID> ids) {
        store.read(actor, ids, clock.instant());
    }

    /** @param until what came later has not been seen yet, and stays unread */
    public void readAll(Actor actor, Instant until) {
        store.readAll(actor, until, clock.instant());
    }

    /** Of each kind whether she wants to hear of it. */
    public Map<Kind, Boolean> wanted(Actor actor) {
        var muted = store.muted(actor);
        var wanted = new LinkedHashMap<Kind, Boolean>();
        for (var kind : Kind.values()) wanted.put(kind, !muted.contains(kind));
        return wanted;
    }

    /** @param wanted kinds that are not named stay as they are */
    @Transactional
    public void want(Actor actor, Map<Kind, Boolean> wanted) {
        var muted = new HashSet<>(store.muted(actor));
        wanted.forEach((kind, isWanted) -> {
            if (isWanted) muted.remove(kind);
            else muted.add(kind);
        });
        store.mute(actor, muted);
    }

    /** One statement for the people, and two for each object. */
    private List<SeenNotification> seen(Actor actor, List<Notification> some) {
        var kept = kept(actor, some);
        var names = new HashMap<UUID, String>();
        kept.forEach((object, ids) -> names.putAll(names(actor, object, ids)));
        names.putAll(names(
                Actor.system(actor.workspace()),
                SystemFields.USER,
                some.stream().map(Notification::actor).collect(Collectors.toSet())));
        return some.stream()
                .filter(one -> isSeen(actor, one, kept))
                .map(one -> new SeenNotification(
                        one,
                        new Ref(SystemFields.USER, one.actor(), names.get(one.actor())),
                        one.record() == null ? null : new Ref(one.object(), one.record(), names.get(one.record()))))
                .toList();
    }

    private boolean isSeen(Actor actor, Notification one, Map<String, Set<UUID>> kept) {
        if (one.kind().isOfOwn()) return true;
        var record = one.record();
        return record == null
                ? mayRead(actor, one.object())
                : kept.getOrDefault(one.object(), Set.of()).contains(record);
    }

    private boolean mayRead(Actor actor, String object) {
        var sight = access.sight(actor);
        return sight.view()
                .find(object)
                .filter(type -> sight.may(type, Operation.READ))
                .isPresent();
    }

    /** The records that she sees, by object; also those in the recycle bin. */
    private Map<String, Set<UUID>> kept(Actor actor, List<Notification> some) {
        var ids = new LinkedHashMap<String, Set<UUID>>();
        some.stream()
                .filter(one -> one.record() != null)
                .forEach(one -> ids.computeIfAbsent(one.object(), o -> new HashSet<>())
                        .add(Objects.requireNonNull(one.record())));
        ids.keySet().removeIf(object -> !mayRead(actor, object));
        ids.replaceAll((object, those) -> reader.kept(actor, object, those));
        return ids;
    }

    private Map<UUID, String> names(Actor actor, String object, Set<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) return names;
        var field = access.sight(actor).schema().object(object).nameField();
        reader.read(actor, object, ids).forEach((id, row) -> {
            var value = Plain.of(row.get(field));
            if (value != null) names.put(id, value.toString());
        });
        return names;
    }
}
