package shuke.kernel.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands in a column of a file.
 *
 * @param type what kind of field its cells would fit, as {@link NewField#TYPES} has it
 * @param values the values that most rows have, with the number of rows, the most frequent first
 * @param more how many other values there are; at least so many where there are very many
 * @param strangers values that name people or teams whom nobody knows here
 */
record SeenColumn(String heading, String type, Map<String, Long> values, long more, Set<String> strangers) {
    /** So many are told one by one. */
    static final int MOST = 200;

    SeenColumn {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        strangers = Set.copyOf(strangers);
    }

    SeenColumn with(Set<String> unknown) {
        return new SeenColumn(heading, type, values, more, unknown);
    }
}
