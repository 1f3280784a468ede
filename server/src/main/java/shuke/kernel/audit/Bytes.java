package shuke.kernel.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes as a value: a hash, a proof, a signature. Whoever gives or takes the array does not change it. */
final class Bytes {
    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    byte[] array() {
        return array;
    }

    String hex() {
        return HexFormat.of().formatHex(array);
    }

    /** In the same time wherever they differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && MessageDigest.isEqual(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return hex();
    }
}
