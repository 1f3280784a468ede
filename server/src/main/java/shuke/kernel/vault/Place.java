package shuke.kernel.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A field of an object of a workspace, as far as cryptography goes by it: nothing that is worked out for one place means anything
 * at another.
 *
 * @param context what sealed values are bound to, beside the record
 * @param salts for each index key what keeps the place's codes apart from those of others
 */
record Place(byte[] context, List<Salts> salts) {
    /** @param tokens 7 bytes count */
    record Salts(byte[] order, long tokens) {}

    static Place of(List<IndexKey> keys, String... names) {
        var context = (String.join("/", names) + "/").getBytes(StandardCharsets.UTF_8);
        return new Place(
                context, keys.stream().map(key -> salts(key, context)).toList());
    }

    private static Salts salts(IndexKey key, byte[] context) {
        var order = key.hash("order".getBytes(StandardCharsets.US_ASCII), context);
        var tokens = key.hash("token".getBytes(StandardCharsets.US_ASCII), context);
        return new Salts(order, ByteBuffer.wrap(Arrays.copyOf(tokens, 8)).getLong());
    }
}
