package shuke.matching.block;

/** Hashes of numbers and texts. */
public final class Hash {

    private static final long PRIME = 0x100000001B3L;

    private Hash() {}

    /** Mixes bits (Stafford's variant 13 of the finaliser of MurmurHash3). */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A hash of a text (FNV-1a over its characters, then mixed), another one with another salt. */
    public static long of(String text, long salt) {
        long hash = mix(salt);
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
        return mix(hash ^ salt);
    }
}
