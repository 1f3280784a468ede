package shuke.kernel.transfer.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.csv.Source;

/** Sorts of files that tables come in, told by their first bytes; names of files say what they like. */
public enum FileKind {
    TEXT,
    /** Packed parts: a workbook, or something else. */
    PACKED,
    /** Business cards. */
    CARDS,
    /** JSON objects, one in each line. */
    LINES;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String CARD = "BEGIN:VCARD";
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*(?:\"|}).*", Pattern.DOTALL);

    /** So much of a compound file's directory is looked at. */
    private static final int DIRECTORY = 1 << 16;

    private static final String ENCRYPTED = "EncryptedPackage";

    /** Refuses, with the way out, what is known and cannot be read: workbooks of before 2007, and those behind a password. */
    public static FileKind of(Source file) throws IOException {
        byte[] head;
        try (var bytes = file.open()) {
            head = bytes.readNBytes(64);
        }
        if (starts(head, COMPOUND)) {
            throw ProblemException.invalid(
                    Problem.of(isEncrypted(file, head) ? "importEncryptedWorkbook" : "importOldWorkbook"));
        }
        if (starts(head, ZIP)) return PACKED;
        var text =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.regionMatches(true, 0, CARD, 0, CARD.length())) return CARDS;
        return OBJECT.matcher(text).matches() ? LINES : TEXT;
    }

    /** The directory names the parts of the file ([MS-CFB], 2.2 and 2.6). */
    private static boolean isEncrypted(Source file, byte[] head) throws IOException {
        if (head.length < 52) return false;
        var sector = 1L << Math.min(head[30] & 0xFF, 16);
        var first = (head[48] & 0xFFL) | (head[49] & 0xFFL) << 8 | (head[50] & 0xFFL) << 16 | (head[51] & 0xFFL) << 24;
        try (var bytes = file.open()) {
            bytes.skip((first + 1) * sector);
            return new String(bytes.readNBytes(DIRECTORY), StandardCharsets.UTF_16LE).contains(ENCRYPTED);
        }
    }

    private static boolean starts(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
