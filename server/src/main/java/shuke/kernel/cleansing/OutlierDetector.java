package shuke.kernel.cleansing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Money;
import shuke.kernel.schema.Field;

/**
 * Finds numbers and amounts far from the others of their field, and dates that nobody means. How far is told by the median absolute
 * deviation of the logarithms (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993), which outliers themselves do not move.
 */
@Component
class OutlierDetector implements Detector {
    /** Of fewer values nobody can say what is usual. */
    private static final int LEAST = 30;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int YEARS_AHEAD = 50;

    @Override
    public Kind kind() {
        return Kind.OUTLIER;
    }

    @Override
    public void look(Portion portion, Consumer<Found> found) {
        var last = portion.now().atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS_AHEAD);
        for (var row : portion.rows()) {
            for (var field : portion.object().fields()) {
                var cause = cause(portion, field, row.get(field.name()), last);
                if (cause != null) found.accept(new Found(row.id(), kind(), field.name(), cause, false, null));
            }
        }
    }

    private static @Nullable String cause(Portion portion, Field field, @Nullable Object value, LocalDate last) {
        if (field.system() || field.isComputed()) return null;
        return switch (value) {
            case LocalDate date -> isFar(date, last) ? Causes.DATE : null;
            case Instant at -> isFar(at.atZone(ZoneOffset.UTC).toLocalDate(), last) ? Causes.DATE : null;
            case Money money ->
                farCause(portion, field, money.currency(), money.amount().doubleValue());
            case Number number -> farCause(portion, field, "", number.doubleValue());
            case null, default -> null;
        };
    }

    private static boolean isFar(LocalDate date, LocalDate last) {
        return date.isBefore(FIRST) || date.isAfter(last);
    }

    private static @Nullable String farCause(Portion portion, Field field, String unit, double value) {
        if (value <= 0) return null;
        return portion.spreads().getOrDefault(field.name(), List.of()).stream()
                        .filter(spread -> spread.unit().equals(unit) && spread.count() >= LEAST)
                        .anyMatch(spread ->
                                spread.distance(value) > portion.criteria().outlierLimit())
                ? Causes.FAR
                : null;
    }
}
