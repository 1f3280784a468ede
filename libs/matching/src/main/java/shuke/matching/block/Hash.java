package shuke.matching.block;

/** Mixes bits (Stafford's variant 13 of the finaliser of MurmurHash3). */
public final class Hash {

    private Hash() {}

    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
