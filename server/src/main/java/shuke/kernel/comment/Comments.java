package shuke.kernel.comment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Mark;
import shuke.kernel.base.Page;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.TimelineSource;

/** What was said about a record, for those who see it. */
@Service
public class Comments implements TimelineSource {
    private static final String KIND = "comments";
    private static final int MOST = 50;

    private final CommentStore store;
    private final Telling telling;
    private final RecordReader reader;

    Comments(CommentStore store, Telling telling, RecordReader reader) {
        this.store = store;
        this.telling = telling;
        this.reader = reader;
    }

    /** @param answers the oldest first */
    public record Conversation(SeenComment first, List<SeenComment> answers) {
        public Conversation {
            answers = List.copyOf(answers);
        }
    }

    /** The latest threads first, with how many comments there are in all; refused as if there were no record when the actor does not see it. */
    public Page<Conversation> of(Actor actor, String object, UUID id, int limit, @Nullable String cursor) {
        if (reader.kept(actor, object, List.of(id)).isEmpty()) throw ProblemException.notFound();
        var most = Math.clamp(limit, 1, MOST);
        var found = store.threads(actor.workspace(), object, id, Mark.of(cursor), most + 1);
        var firsts = found.subList(0, Math.min(most, found.size()));
        var total = new Page.Count(store.count(actor.workspace(), object, id), false);
        return new Page<>(
                threads(actor, firsts),
                found.size() > most ? firsts.getLast().mark().text() : null,
                total);
    }

    private List<Conversation> threads(Actor actor, List<Comment> firsts) {
        var all = new ArrayList<>(firsts);
        all.addAll(store.answers(
                actor.workspace(), firsts.stream().map(Comment::id).toList()));
        var answers = new LinkedHashMap<UUID, List<SeenComment>>();
        var told = telling.tell(actor, all);
        for (var one : told) {
            var parent = one.comment().parent();
            if (parent == null) answers.put(one.comment().id(), new ArrayList<>());
            else answers.getOrDefault(parent, new ArrayList<>()).add(one);
        }
        return told.stream()
                .filter(one -> one.comment().parent() == null)
                .map(one ->
                        new Conversation(one, answers.getOrDefault(one.comment().id(), List.of())))
                .toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Noted> latest(Actor actor, String object, UUID id, @Nullable UUID by, @Nullable Mark after, int most) {
        return telling.tell(actor, store.latest(actor.workspace(), object, id, by, after, most)).stream()
                .map(one -> new Noted(one.comment().at(), one.comment().id(), inTimeline(one)))
                .toList();
    }

    private static Map<String, @Nullable Object> inTimeline(SeenComment comment) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("kind", "comment");
        told.put("comment", CommentJson.of(comment));
        return told;
    }
}
