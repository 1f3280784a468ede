package shuke.kernel.record;

import java.util.Comparator;
import java.util.Locale;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/** A field that is not there, with the nearest one that is. */
final class Unknown {
    private Unknown() {}

    static Problem field(String name, ObjectType object) {
        return object.fields().stream()
                .map(Field::name)
                .min(Comparator.comparingInt(
                        other -> distance(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))))
                .filter(other -> distance(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) <= 3)
                .map(near -> Problem.at(name, "unknownFieldNear", name, object.label(), near))
                .orElseGet(() -> Problem.at(name, "unknownField", name, object.label()));
    }

    /** Levenshtein's distance; names are short. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3) {
            return 4;
        }
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
