package shuke.kernel.vault;

/**
 * Keyed codes that compare as what they stand for does. Each byte of a sort key becomes two, by a random increasing function
 * that is another one after every beginning: whoever lacks the key learns which of two values comes first and about how far they
 * lie apart, as with every order-preserving code (Boldyreva et al., "Order-Preserving Symmetric Encryption", 2009), and no more.
 */
final class OrderCode {
    private static final int BLOCK = 16;
    private static final int GAPS = 256;
    /** What is further back than this decides no order any more; then the record's id does. */
    private static final int LONGEST = 32;

    private OrderCode() {}

    /** @param salt 16 bytes that are another for every field */
    static byte[] of(IndexKey key, byte[] salt, byte[] sortKey) {
        var length = Math.min(sortKey.length, LONGEST);
        var code = new byte[2 * length];
        var random = key.orderBlocks();
        var state = salt.clone();
        var blocks = new byte[GAPS + BLOCK];
        for (var i = 0; i < length; i++) {
            var value = sortKey[i] & 0xff;
            stream(random, state, value, blocks);
            var sum = 0;
            for (var j = 0; j <= value; j++) {
                sum += 1 + Math.min(blocks[j] & 0xff, 254); // 256 gaps of at most 255 fit into two bytes
            }
            code[2 * i] = (byte) (sum >>> 8);
            code[2 * i + 1] = (byte) sum;
            System.arraycopy(blocks, GAPS, state, 0, BLOCK);
        }
        return code;
    }

    /** Fills the blocks with the gaps between the codes of the next byte, and behind them the state after {@code value}. */
    private static void stream(IndexKey.Blocks random, byte[] state, int value, byte[] blocks) {
        for (var at = 0; at < blocks.length; at += BLOCK) {
            System.arraycopy(state, 0, blocks, at, BLOCK);
            blocks[at] ^= (byte) (1 + at / BLOCK);
        }
        blocks[GAPS + 1] ^= (byte) value;
        random.encrypt(blocks, blocks.length);
    }
}
