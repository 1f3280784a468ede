package shuke.matching.compare;

import java.util.ArrayList;
import java.util.List;

/** Leaves out fields that say what a field before them says already: the same text in nearly every row. */
final class Distinct {

    private static final double SAME = 0.95;
    private static final int LOOKED_AT = 5000;

    private Distinct() {}

    static List<Field> of(List<Field> fields) {
        var kept = new ArrayList<Field>();
        for (Field field : fields) {
            if (kept.size() < Fields.MOST && kept.stream().noneMatch(other -> repeats(field, other))) kept.add(field);
        }
        return List.copyOf(kept);
    }

    private static boolean repeats(Field field, Field other) {
        if (field.filled() > other.filled() * 1.05 || field.numbers() != other.numbers()) return false;
        int both = 0;
        int same = 0;
        for (int row = 0; row < field.codes().length && both < LOOKED_AT; row++) {
            if (field.codes()[row] == 0 || other.codes()[row] == 0) continue;
            both++;
            if (field.texts().get(field.codes()[row]).equals(other.texts().get(other.codes()[row]))) same++;
        }
        return both > 0.9 * Math.min(field.filled(), LOOKED_AT) && same >= SAME * both;
    }
}
