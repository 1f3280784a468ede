package shuke.kernel.transfer.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * Bytes that are made piece by piece out of a file, as they are wanted. A damaged file is told here: whoever takes the bytes could not
 * tell it from one that did not arrive.
 */
public abstract class Pieces extends InputStream {
    /** How large a piece had better be, in bytes. */
    protected static final int USUAL = 1 << 16;

    private byte[] piece = new byte[0];
    private int at;

    /** The next piece; an empty one at the end. */
    protected abstract byte[] next() throws IOException;

    @Override
    public int read() throws IOException {
        return isThereMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (!isThereMore()) return -1;
        var count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean isThereMore() throws IOException {
        if (at < piece.length) return true;
        try {
            piece = next();
        } catch (EOFException | ZipException broken) {
            throw damaged();
        }
        at = 0;
        return piece.length > 0;
    }

    /** The file is not whole, or something in it is not what it should be. */
    public static ProblemException damaged() {
        return ProblemException.invalid(Problem.of("importTableBroken"));
    }
}
