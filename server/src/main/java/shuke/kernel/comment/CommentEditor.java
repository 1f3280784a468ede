package shuke.kernel.comment;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.RecordReader;

/**
 * Writes comments, for whoever sees the record; changes and removes one's own. An administrator may remove those of others. What was said
 * before stays in the log.
 */
@Service
public class CommentEditor {
    private static final Bilingual TEXT = new Bilingual("评论内容", "The comment");

    private final Keeping keeping;
    private final Telling telling;
    private final RecordReader reader;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    CommentEditor(
            Keeping keeping,
            Telling telling,
            RecordReader reader,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.telling = telling;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param parent the comment that it answers; an answer to an answer belongs to the same thread */
    public SeenComment write(Actor actor, String object, UUID record, String text, @Nullable UUID parent) {
        requireSpeaking(actor, object, record);
        var words = checked(text);
        return within(actor, () -> {
            var comment = new Comment(
                    ids.next(),
                    object,
                    record,
                    parent == null ? null : thread(actor, object, record, parent),
                    actor.user(),
                    words,
                    clock.instant().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                    null,
                    null);
            keeping.said(actor, comment);
            return comment;
        });
    }

    private UUID thread(Actor actor, String object, UUID record, UUID parent) {
        var answered = keeping.lock(actor, object, record, parent)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("parent", "commentGone")));
        return answered.parent() == null ? answered.id() : Objects.requireNonNull(answered.parent());
    }

    public SeenComment change(Actor actor, String object, UUID record, UUID id, String text) {
        requireSpeaking(actor, object, record);
        var words = checked(text);
        return within(actor, () -> {
            var before = found(actor, object, record, id);
            if (!before.author().equals(actor.user())) throw notYours();
            if (before.text().equals(words)) return before;
            var after = before.saying(words, clock.instant().truncatedTo(ChronoUnit.MICROS));
            keeping.changed(actor, before, after);
            return after;
        });
    }

    public void remove(Actor actor, String object, UUID record, UUID id) {
        requireSpeaking(actor, object, record);
        within(actor, () -> {
            var comment = found(actor, object, record, id);
            if (!comment.author().equals(actor.user()) && !actor.isAdministrator()) throw notYours();
            keeping.removed(actor, comment, clock.instant());
            return comment;
        });
    }

    /** Whoever sees the record, and by a token only if that may write to records of the object. */
    private void requireSpeaking(Actor actor, String object, UUID record) {
        reader.read(actor, object, record);
        if (!actor.remit().writes(object)) throw ProblemException.of(Kind.FORBIDDEN, Problem.of("scopeMissing"));
    }

    private Comment found(Actor actor, String object, UUID record, UUID id) {
        return keeping.lock(actor, object, record, id)
                .filter(comment -> !comment.isRemoved())
                .orElseThrow(ProblemException::notFound);
    }

    private static ProblemException notYours() {
        return ProblemException.of(Kind.FORBIDDEN, Problem.of("commentNotYours"));
    }

    private static String checked(String text) {
        var words = text.strip();
        if (words.isEmpty()) throw ProblemException.invalid(Problem.at("text", "required", TEXT));
        if (words.length() > Wording.LONGEST) {
            throw ProblemException.invalid(Problem.at("text", "tooLong", Wording.LONGEST, words.length()));
        }
        var wording = Wording.of(words);
        if (wording.people().size() > Wording.MOST_PEOPLE || wording.recordCount() > Wording.MOST_RECORDS) {
            throw ProblemException.invalid(
                    Problem.at("text", "commentMentions", Wording.MOST_PEOPLE, Wording.MOST_RECORDS));
        }
        return words;
    }

    private SeenComment within(Actor actor, Supplier<Comment> work) {
        var comment = Objects.requireNonNull(transaction.execute(status -> work.get()));
        return telling.tell(actor, List.of(comment)).getFirst();
    }
}
