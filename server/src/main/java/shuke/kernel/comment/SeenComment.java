package shuke.kernel.comment;

import java.util.List;
import shuke.kernel.base.Ref;

/**
 * A comment as somebody sees it.
 *
 * @param author without a name where nobody of that id works here any more
 * @param people whom it mentions
 * @param records which records it mentions; without a name where its reader does not see them
 * @param mayChange whether she may change it
 * @param mayRemove whether she may remove it
 */
public record SeenComment(
        Comment comment, Ref author, List<Ref> people, List<Ref> records, boolean mayChange, boolean mayRemove) {
    public SeenComment {
        people = List.copyOf(people);
        records = List.copyOf(records);
    }
}
