package shuke.kernel.organisation;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a day in which work is done, by the clock on the wall.
 *
 * @param from minutes after midnight
 * @param to minutes after midnight, the first that is no longer worked; 1,440 is the end of the day
 */
public record WorkSpan(int from, int to) {
    static final int DAY = 24 * 60;

    public WorkSpan {
        if (from < 0 || to > DAY || from >= to) throw new IllegalArgumentException(from + " to " + to);
    }

    boolean contains(int minute) {
        return from <= minute && minute < to;
    }

    /** In the order of the day. */
    static List<WorkSpan> sorted(List<WorkSpan> spans) {
        return spans.stream().sorted(Comparator.comparingInt(WorkSpan::from)).toList();
    }

    /** Whether two of these, in the order of the day, lie on each other. */
    static boolean overlap(List<WorkSpan> sorted) {
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) return true;
        }
        return false;
    }
}
