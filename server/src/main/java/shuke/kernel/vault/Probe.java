package shuke.kernel.vault;

import java.util.List;
import shuke.kernel.schema.Column;

/** What to compare to find records by the exact value of a field: a column, and the text forms of the values. */
public record Probe(Column column, List<String> texts) {
    public Probe {
        texts = List.copyOf(texts);
    }
}
