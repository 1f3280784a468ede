package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/**
 * Gives new records their numbers. Numbers are never used twice; one that was drawn for a failed write is left out. Records that
 * bring a number along, as imported ones do, push the counter beyond it.
 */
@Component
class Numbering {
    private static final Pattern DIGITS = Pattern.compile("\\{(0+)}");

    /** Longer numbers are no counts: to follow one would end the counter. */
    private static final int LONGEST_FOLLOWED = 12;

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final RecordStore store;

    Numbering(RecordStore store) {
        this.store = store;
    }

    List<Draft> number(Work work, List<Draft> drafts) {
        var numbered = drafts;
        for (var field : work.object().fields()) {
            if (field.type() instanceof FieldType.AutoNumber(var format)) {
                numbered = number(work, field, format, numbered);
            }
        }
        return numbered;
    }

    private List<Draft> number(Work work, Field field, String format, List<Draft> drafts) {
        var shape = shape(format);
        drafts.stream()
                .filter(draft -> draft.is(Effect.CREATED) || draft.is(Effect.UPDATED))
                .filter(draft -> draft.written().contains(field.name()))
                .mapToLong(draft -> given(shape, draft.after().get(field.name())))
                .max()
                .ifPresent(highest -> store.passOver(work.workspace(), work.object(), field, highest));
        var without = drafts.stream().filter(draft -> lacks(draft, field)).count();
        if (without == 0) {
            return drafts;
        }
        var numbers = store.next(work.workspace(), work.object(), field, (int) without)
                .iterator();
        var result = new ArrayList<Draft>();
        for (var draft : drafts) {
            result.add(lacks(draft, field) ? draft.with(Map.of(field.name(), text(format, numbers.next()))) : draft);
        }
        return result;
    }

    /** A format as the numbers made by it look. */
    private static Pattern shape(String format) {
        var place = DIGITS.matcher(format);
        return place.find()
                ? Pattern.compile(Pattern.quote(format.substring(0, place.start()))
                        + "(\\d{1," + LONGEST_FOLLOWED + "})"
                        + Pattern.quote(format.substring(place.end())))
                : NEVER;
    }

    private static long given(Pattern shape, @Nullable Object value) {
        if (value == null) return 0;
        var match = shape.matcher(value.toString());
        return match.matches() ? Long.parseLong(match.group(1)) : 0;
    }

    private static boolean lacks(Draft draft, Field field) {
        return draft.is(Outcome.Effect.CREATED) && draft.after().get(field.name()) == null;
    }

    /** {@code ORD-{0000}} and 12 become ORD-0012; a number that is longer than its place keeps all its digits. */
    static String text(String format, long number) {
        return DIGITS.matcher(format)
                .replaceAll(
                        place -> Matcher.quoteReplacement(("%0" + place.group(1).length() + "d").formatted(number)));
    }
}
