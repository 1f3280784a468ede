package shuke.matching;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import shuke.matching.kind.Kind;
import shuke.matching.kind.Kinds;

/**
 * A column as its owner describes it.
 *
 * @param kind what it holds; null to have it found out
 */
public record Heading(String name, @Nullable Kind kind) implements Serializable {

    public static Heading of(String name) {
        return new Heading(name, null);
    }

    /** What it holds, judged by its name where nobody says it. */
    Kind likelyKind() {
        return kind == null ? Kinds.named(name) : kind;
    }
}
