package shuke.kernel.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/** The last group of a page, as text that says nothing of records. */
record GroupCursor(double score, UUID id) {
    static @Nullable GroupCursor of(@Nullable String text) {
        if (text == null) return null;
        var parts = text.split("_", 2);
        try {
            return new GroupCursor(
                    Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16)), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw ProblemException.of(Kind.MALFORMED, Problem.at("cursor", "badCursor"));
        }
    }

    String text() {
        return Long.toHexString(Double.doubleToLongBits(score)) + "_" + id;
    }
}
