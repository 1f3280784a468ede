package shuke.kernel.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;

/** Tells people what concerns them, in the caller's transaction. Changes of records tell of themselves. */
@Service
public class Notifications {
    private final NotificationStore store;

    Notifications(NotificationStore store) {
        this.store = store;
    }

    /** Of a comment on a record: nobody hears of her own doing, nor who does not want to hear of this kind. */
    public void tell(Actor actor, Kind kind, Ref record, UUID comment, Instant at, Collection<UUID> people) {
        var others = people.stream()
                .filter(person -> !person.equals(actor.user()))
                .distinct()
                .toList();
        if (others.isEmpty()) return;
        var told = new Notification(comment, kind, record.object(), record.id(), comment, actor.user(), 1, at, null);
        store.tell(actor, kind, told, others);
    }

    /**
     * Of what somebody has set up herself. What happens again before she has read it is told once, with how often.
     *
     * @param kind stopped, undelivered or submitted
     * @param what it is, such as {@code webhook}; stands where other notifications have an object
     */
    public void tellOwn(Actor actor, Kind kind, String what, Instant at, UUID person) {
        store.tellOwn(actor, kind, what, at, person);
    }

    /** What is no longer said is no longer told. */
    public void forget(Actor actor, Ref record, UUID comment) {
        store.forget(actor.workspace(), comment, record.id());
    }

    /** What the actor has told anybody and nobody has read yet is no longer told. */
    public void forgetUnread(Actor actor) {
        store.forgetUnread(actor);
    }

    /** Who follows a record, whether she sees it by now or not. */
    public List<UUID> followers(Actor actor, Ref record) {
        return Collections.unmodifiableList(store.followers(actor.workspace(), record.object(), record.id()));
    }
}
