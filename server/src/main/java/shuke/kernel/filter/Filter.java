package shuke.kernel.filter;

/** A condition as it was asked: not yet held against a schema. */
public sealed interface Filter {
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
