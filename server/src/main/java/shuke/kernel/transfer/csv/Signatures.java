package shuke.kernel.transfer.csv;

import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Files that are often taken for a table of text, known by their first bytes. */
final class Signatures {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Signatures() {}

    static void refuseKnown(byte[] head) {
        if (starts(head, ZIP) || starts(head, OLD_OFFICE)) {
            throw ProblemException.invalid(Problem.of("importWorkbook"));
        }
    }

    private static boolean starts(byte[] head, byte[] signature) {
        if (head.length < signature.length) return false;
        for (var i = 0; i < signature.length; i++) {
            if (head[i] != signature[i]) return false;
        }
        return true;
    }
}
