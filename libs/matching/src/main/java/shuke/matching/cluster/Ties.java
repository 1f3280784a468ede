package shuke.matching.cluster;

/** What ties two rows of a group together: themselves, or others between them. */
public final class Ties {

    /** Of larger groups only the rows themselves are looked at. */
    public static final int MOST = 64;

    private Ties() {}

    /**
     * For rows of a group the logarithms of their odds, each at least as high as the weakest link on the best way from one to
     * the other.
     *
     * @param direct by place of row and row; symmetric. It is changed.
     */
    public static void strengthen(double[][] direct) {
        int size = direct.length;
        if (size > MOST) return;
        for (int between = 0; between < size; between++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++)
                    direct[a][b] = Math.max(direct[a][b], Math.min(direct[a][between], direct[between][b]));
            }
        }
    }
}
