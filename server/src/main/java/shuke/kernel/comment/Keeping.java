package shuke.kernel.comment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;

/** Keeps what is said, with all that belongs to it: the entry in the log, and the news for those whom it concerns. In one transaction. */
@Component
class Keeping {
    private final CommentStore store;
    private final CommentTrail trail;
    private final CommentNews news;

    Keeping(CommentStore store, CommentTrail trail, CommentNews news) {
        this.store = store;
        this.trail = trail;
        this.news = news;
    }

    /** Locked until the transaction ends, so that nobody answers what goes. */
    Optional<Comment> lock(Actor actor, String object, UUID record, UUID id) {
        return store.lock(actor.workspace(), object, record, id);
    }

    void said(Actor actor, Comment comment) {
        store.save(actor.workspace(), comment);
        trail.noted(actor, Action.CREATED, comment, null, comment.text());
        news.said(actor, comment);
    }

    void changed(Actor actor, Comment before, Comment after) {
        store.save(actor.workspace(), after);
        trail.noted(actor, Action.UPDATED, after, before.text(), after.text());
        news.changed(actor, before, after);
    }

    void removed(Actor actor, Comment comment, Instant now) {
        store.remove(actor.workspace(), comment, now);
        trail.noted(actor, Action.DELETED, comment, comment.text(), null);
        news.removed(actor, comment);
    }
}
