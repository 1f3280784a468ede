package shuke.kernel.filter;

import org.jspecify.annotations.Nullable;

/** A condition as it was asked: not yet held against a schema. */
public sealed interface Filter {
    /**
     * @param asked CEL text, or the tree form as JSON brings it
     * @return null for all records: nothing or blank text was asked
     */
    static @Nullable Filter of(@Nullable Object asked) {
        return switch (asked) {
            case null -> null;
            case String text when text.isBlank() -> null;
            case String text -> new Text(text);
            default -> new Tree(asked);
        };
    }

    /** How long it is as text, about. */
    int size();

    /** CEL text. */
    record Text(String cel) implements Filter {
        @Override
        public int size() {
            return cel.length();
        }
    }

    /** The tree form of the API: maps, lists and plain values as JSON brings them. */
    record Tree(Object root) implements Filter {
        @Override
        public int size() {
            return root.toString().length();
        }
    }
}
