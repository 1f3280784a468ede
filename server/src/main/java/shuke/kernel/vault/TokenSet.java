package shuke.kernel.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Pieces on their way to becoming tokens: one block each, all of them encrypted at once. */
final class TokenSet implements Grams.Sink {
    private static final int BLOCK = 16;

    private long salt;
    private ByteBuffer blocks = ByteBuffer.allocate(64 * BLOCK);

    /** From now on pieces are of the field that the salt stands for. */
    TokenSet of(long fieldSalt) {
        salt = fieldSalt;
        return this;
    }

    @Override
    public void take(Grams.Piece piece, int[] characters, int from, int length) {
        if (!blocks.hasRemaining()) {
            var wider = ByteBuffer.allocate(2 * blocks.capacity());
            blocks = wider.put(blocks.flip());
        }
        var packed = 0L;
        for (var i = from; i < from + length; i++) {
            packed = packed << 21 | characters[i];
        }
        // seven bytes of salt, one that tells the pieces apart, eight of up to three characters of 21 bits
        blocks.putLong(salt << 8 | (piece.number() << 2 | length)).putLong(packed);
    }

    boolean isEmpty() {
        return blocks.position() == 0;
    }

    /** The tokens, each once, in ascending order. */
    int[] tokens(IndexKey key) {
        var encrypted = Arrays.copyOf(blocks.array(), blocks.position());
        key.tokenBlocks().encrypt(encrypted, encrypted.length);
        var bytes = ByteBuffer.wrap(encrypted);
        var tokens = new int[encrypted.length / BLOCK];
        for (var i = 0; i < tokens.length; i++) {
            tokens[i] = bytes.getInt(i * BLOCK);
        }
        Arrays.sort(tokens);
        var last = 0;
        for (var i = 1; i < tokens.length; i++) {
            if (tokens[i] != tokens[last]) {
                tokens[++last] = tokens[i];
            }
        }
        return tokens.length == 0 ? tokens : Arrays.copyOf(tokens, last + 1);
    }
}
