package shuke.matching;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.matching.table.CsvTable;

/**
 * The texts of one record as they were typed, in the order of {@link Model#columns}.
 *
 * @param texts null, or an empty text, where the record has none
 */
public record Values(List<@Nullable String> texts) implements Serializable {

    public Values {
        texts = Collections.unmodifiableList(new ArrayList<>(texts));
    }

    public static Values of(@Nullable String... texts) {
        return new Values(Arrays.asList(texts));
    }

    /** Empty where there is none; of a long one as much as of a long cell of a file. */
    String text(int column) {
        String text = texts.get(column);
        return text == null
                ? ""
                : text.substring(0, Math.min(CsvTable.LONGEST, text.length())).strip();
    }
}
