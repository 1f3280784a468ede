package shuke.kernel.comment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.notification.Kind;
import shuke.kernel.notification.Notifications;
import shuke.kernel.record.Onlookers;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;

/** Who hears of a comment: each once, for the reason that concerns her most. */
@Component
class CommentNews {
    private final CommentStore store;
    private final Notifications notifications;
    private final Onlookers onlookers;
    private final RecordReader reader;

    CommentNews(CommentStore store, Notifications notifications, Onlookers onlookers, RecordReader reader) {
        this.store = store;
        this.notifications = notifications;
        this.onlookers = onlookers;
        this.reader = reader;
    }

    void said(Actor actor, Comment comment) {
        var told = new HashSet<>(Set.of(comment.author()));
        tell(actor, Kind.MENTIONED, comment, mentioned(actor, comment), told);
        tell(actor, Kind.REPLIED, comment, speakers(actor, comment), told);
        tell(actor, Kind.COMMENTED, comment, concerned(actor, comment), told);
    }

    /** Only who was not spoken to before. */
    void changed(Actor actor, Comment before, Comment after) {
        var told = new HashSet<>(Wording.of(before.text()).people());
        tell(actor, Kind.MENTIONED, after, mentioned(actor, after), told);
    }

    void removed(Actor actor, Comment comment) {
        notifications.forget(actor, about(comment), comment.id());
    }

    /** Who does not see the record is told nothing. */
    private Set<UUID> mentioned(Actor actor, Comment comment) {
        return onlookers.among(
                actor,
                comment.object(),
                comment.record(),
                Wording.of(comment.text()).people());
    }

    /** Who has said something in the thread. */
    private List<UUID> speakers(Actor actor, Comment comment) {
        var parent = comment.parent();
        return parent == null ? List.of() : store.speakers(actor.workspace(), parent);
    }

    /** Who follows the record, and who looks after it. */
    private Set<UUID> concerned(Actor actor, Comment comment) {
        var concerned = new HashSet<>(notifications.followers(actor, about(comment)));
        var record = reader.read(Actor.system(actor.workspace()), comment.object(), comment.record());
        if (record.get(SystemFields.OWNER) instanceof Ref owner) concerned.add(owner.id());
        return concerned;
    }

    private void tell(Actor actor, Kind kind, Comment comment, Collection<UUID> people, Set<UUID> told) {
        var at = comment.editedAt() == null ? comment.at() : comment.editedAt();
        var fresh = people.stream().filter(told::add).toList();
        notifications.tell(actor, kind, about(comment), comment.id(), at, fresh);
    }

    private static Ref about(Comment comment) {
        return new Ref(comment.object(), comment.record());
    }
}
