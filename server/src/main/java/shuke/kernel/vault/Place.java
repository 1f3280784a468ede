package shuke.kernel.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A field of an object of a workspace, as far as cryptography goes by it: nothing that is worked out for one place means anything
 * at another.
 */
final class Place {
    private final byte[] context;
    private final byte[] order;
    private final List<Long> tokens;

    private Place(byte[] context, byte[] order, List<Long> tokens) {
        this.context = context;
        this.order = order;
        this.tokens = tokens;
    }

    static Place of(List<IndexKey> keys, IndexKey ordering, String... names) {
        var context = (String.join("/", names) + "/").getBytes(StandardCharsets.UTF_8);
        var order = ordering.hash("order".getBytes(StandardCharsets.US_ASCII), context);
        return new Place(
                context, order, keys.stream().map(key -> tokens(key, context)).toList());
    }

    private static long tokens(IndexKey key, byte[] context) {
        var tokens = key.hash("token".getBytes(StandardCharsets.US_ASCII), context);
        return ByteBuffer.wrap(tokens).getLong();
    }

    /** What sealed values are bound to, beside the record. */
    byte[] context() {
        return context;
    }

    /** Keeps the codes of the order apart from those of other places; 16 bytes. */
    byte[] order() {
        return order;
    }

    /** The same for the tokens of each index key; seven bytes count. */
    List<Long> tokens() {
        return tokens;
    }
}
