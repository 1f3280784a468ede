package shuke.kernel.vault;

import java.util.Collections;
import java.util.List;
import shuke.kernel.schema.Column;

/**
 * What to compare to find records by the exact value of a field.
 *
 * @param texts the text forms of the values, {@code forms} of each, in the order of the values
 */
public record Probe(Column column, List<String> texts, int forms) {
    public Probe {
        texts = List.copyOf(texts);
    }

    /** So many forms of each value: one that has a single form is said again. The codes of one record are all of one key. */
    public List<String> texts(int wanted) {
        return wanted == forms
                ? texts
                : texts.stream()
                        .flatMap(text -> Collections.nCopies(wanted, text).stream())
                        .toList();
    }
}
