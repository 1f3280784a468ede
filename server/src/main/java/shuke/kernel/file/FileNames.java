package shuke.kernel.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files as they can be shown and stored: every script is kept, what deceives people or programs is not. */
public final class FileNames {
    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 16;

    /** Control characters, broken characters, line ends, and the marks that write a name backwards to hide its ending. */
    private static final Pattern NEVER = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileNames() {}

    /** The last part of a path of any system, or {@code file} where nothing is left of it. */
    public static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var composed = Normalizer.normalize(NEVER.matcher(last).replaceAll(""), Normalizer.Form.NFC);
        var name = EDGES.matcher(composed).replaceAll("");
        return name.isEmpty() ? "file" : shortened(name);
    }

    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var kept = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
    }

    /** In small letters, without the dot; empty where there is none. */
    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
