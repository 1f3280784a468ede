package shuke.kernel.comment;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;

/** What was said and is said no more, in the log, in the transaction that changes it. The words stand sealed there too. */
@Component
class CommentTrail {
    private static final String OBJECT = "comment";

    private final Audit audit;
    private final InstantSource clock;

    CommentTrail(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void noted(Actor actor, Action action, Comment comment, @Nullable String before, @Nullable String after) {
        var about = Map.of("object", comment.object(), "id", comment.record().toString());
        audit.append(
                actor,
                List.of(Entry.of(
                        actor,
                        clock.instant(),
                        OBJECT,
                        comment.id(),
                        action,
                        List.of(
                                new Entry.Changed(
                                        "record", before == null ? null : about, after == null ? null : about),
                                new Entry.Changed("text", before, after, true)))));
    }
}
