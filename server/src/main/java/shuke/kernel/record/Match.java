package shuke.kernel.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;

/**
 * A record that is likely to be of one thing with another, as somebody may be told of it.
 *
 * @param id null for one that she may not see
 * @param row its place in the same batch, from 1; null for one that is kept already
 * @param score how likely, 0 to 1, by what she may read; null for one that she may not see
 * @param label null for one that she may not see
 * @param owner whose it is; null where nobody's
 * @param reasons the most telling first; empty for one that she may not see
 */
public record Match(
        @Nullable UUID id,
        @Nullable Integer row,
        @Nullable Double score,
        @Nullable String label,
        @Nullable Ref owner,
        List<Reason> reasons) {
    /** Of a refusal: the list of those because of which something is refused. */
    public static final String MEMBER = "matches";

    private static final double DIGITS = 10_000;

    public Match {
        reasons = List.copyOf(reasons);
        score = score == null ? null : Math.round(score * DIGITS) / DIGITS;
    }

    /**
     * What one field says.
     *
     * @param weight above 0 speaks for one thing, below against it
     * @param level how alike the values are, a word of {@code likeness.…} in the texts
     */
    public record Reason(String field, Bilingual label, double weight, String level) {
        private static final double DIGITS = 100;

        /** The shape that the API gives it, with a text in the reader's language. */
        public Map<String, Object> plain(Locale locale) {
            return Map.of(
                    "field",
                    field,
                    "weight",
                    Math.round(weight * DIGITS) / DIGITS,
                    "text",
                    Problem.at(field, "likeness." + level, label).detail(locale));
        }
    }

    /** One that the reader may not see: all that she learns is whose it is. */
    static Match unseen(@Nullable Ref owner) {
        return new Match(null, null, null, null, owner, List.of());
    }

    public boolean isSeen() {
        return id != null;
    }

    /** The shape that the API gives it. */
    public Map<String, @Nullable Object> plain(Locale locale) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("id", id == null ? null : id.toString());
        plain.put("score", score);
        plain.put("label", label);
        plain.put("owner", Plain.of(owner));
        if (row != null) plain.put("row", row);
        plain.put(
                "reasons", reasons.stream().map(reason -> reason.plain(locale)).toList());
        return plain;
    }
}
