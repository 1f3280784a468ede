package shuke.kernel.filter;

/** A condition as it was asked: not yet held against a schema. */
public sealed interface Filter {
    /** CEL text. */
    record Text(String cel) implements Filter {}

    /** The tree form of the API: maps, lists and plain values as JSON brings them. */
    record Tree(Object root) implements Filter {}
}
