package shuke.kernel.feed;

import java.util.List;

/**
 * A part of the log as somebody sees it.
 *
 * @param reached the number of the last entry that was looked at
 */
public record Stretch(List<Change> changes, long reached) {
    public Stretch {
        changes = List.copyOf(changes);
    }
}
