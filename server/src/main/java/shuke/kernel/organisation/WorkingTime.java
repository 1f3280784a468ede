package shuke.kernel.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.BiPredicate;

/**
 * Walks through the working time of a calendar. Between two changes of the clock local times and instants run alongside, so it
 * goes from change to change, and within a stretch from day to day: whatever clocks do, even at midnight, nothing is counted
 * twice or left out.
 */
final class WorkingTime {
    static final int MOST_YEARS = 200;
    private static final Duration MOST = Duration.ofDays(MOST_YEARS * 365L);

    private final BusinessCalendar calendar;

    WorkingTime(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    Instant add(Instant from, Duration work) {
        if (work.isNegative()) throw new IllegalArgumentException("working time is added, not taken away");
        if (work.isZero()) return from;
        var walk = new Object() {
            Duration left = work;
            Instant reached = from;
        };
        var until = from.plus(MOST);
        var all = walk(from, until, (begin, end) -> {
            var length = Duration.between(begin, end);
            var isEnough = walk.left.compareTo(length) <= 0;
            walk.reached = isEnough ? begin.plus(walk.left) : end;
            walk.left = walk.left.minus(length);
            return !isEnough;
        });
        if (all) throw new ArithmeticException("no " + work + " of working time before " + until);
        return walk.reached;
    }

    Duration between(Instant from, Instant to) {
        var walk = new Object() {
            Duration sum = Duration.ZERO;
        };
        walk(from, to, (begin, end) -> {
            walk.sum = walk.sum.plus(Duration.between(begin, end));
            return true;
        });
        return walk.sum;
    }

    /** Shows the stretches of working time in their order, until {@code each} has had enough; true when it had them all. */
    private boolean walk(Instant from, Instant to, BiPredicate<Instant, Instant> each) {
        var rules = calendar.zone().getRules();
        var at = from;
        while (at.isBefore(to)) {
            var change = rules.nextTransition(at);
            var end = change == null || change.getInstant().isAfter(to) ? to : change.getInstant();
            if (!steady(at, end, rules.getOffset(at), each)) return false;
            at = end;
        }
        return true;
    }

    /** The stretches between two instants at the same offset. */
    private boolean steady(Instant from, Instant to, ZoneOffset offset, BiPredicate<Instant, Instant> each) {
        var day = LocalDate.ofInstant(from, offset);
        while (true) {
            var midnight = day.atTime(LocalTime.MIDNIGHT).toInstant(offset);
            if (!midnight.isBefore(to)) return true;
            for (var span : calendar.hoursOf(day)) {
                var begin = later(from, midnight.plus(span.from(), ChronoUnit.MINUTES));
                var end = earlier(to, midnight.plus(span.to(), ChronoUnit.MINUTES));
                if (begin.isBefore(end) && !each.test(begin, end)) return false;
            }
            day = day.plusDays(1);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
