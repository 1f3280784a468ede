package shuke.kernel.comment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.live.Live;

/** Keeps what is said, with all that belongs to it: the entry in the log, and the news for those whom it concerns, in one transaction; open pages
 * are told after it. */
@Component
class Keeping {
    private final CommentStore store;
    private final CommentTrail trail;
    private final CommentNews news;
    private final Live live;

    Keeping(CommentStore store, CommentTrail trail, CommentNews news, Live live) {
        this.store = store;
        this.trail = trail;
        this.news = news;
        this.live = live;
    }

    /** Locked until the transaction ends, so that nobody answers what goes. */
    Optional<Comment> lock(Actor actor, String object, UUID record, UUID id) {
        return store.lock(actor.workspace(), object, record, id);
    }

    void said(Actor actor, Comment comment) {
        store.save(actor.workspace(), comment);
        trail.noted(actor, Action.CREATED, comment, null, comment.text());
        news.said(actor, comment);
        live.said(actor.workspace(), comment.object(), comment.record());
    }

    void changed(Actor actor, Comment before, Comment after) {
        store.save(actor.workspace(), after);
        trail.noted(actor, Action.UPDATED, after, before.text(), after.text());
        news.changed(actor, before, after);
        live.said(actor.workspace(), after.object(), after.record());
    }

    void removed(Actor actor, Comment comment, Instant now) {
        store.remove(actor.workspace(), comment, now);
        trail.noted(actor, Action.DELETED, comment, comment.text(), null);
        news.removed(actor, comment);
        live.said(actor.workspace(), comment.object(), comment.record());
    }
}
