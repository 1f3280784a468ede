package shuke.kernel.spreadsheet;

import java.util.regex.Pattern;

/**
 * A cell of a file that somebody will open with a spreadsheet. What a spreadsheet would work out gets an apostrophe in front, by which
 * it is text; an import takes the apostrophe away when the file comes back.
 */
public final class SafeCell {
    /** Numbers and phones, which do nothing whatever they are taken for. */
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][\\d\\s().,/–-]*");

    /** {@code ="0012"}, by which programs keep a spreadsheet from taking the zeros away. It works nothing out. */
    public static final Pattern QUOTED = Pattern.compile("=\\s*\"((?:[^\"]|\"\")*)\"");

    private SafeCell() {}

    public static String of(String cell) {
        return isWorkedOut(cell) ? "'" + cell : cell;
    }

    private static boolean isWorkedOut(String cell) {
        if (cell.isEmpty()) return false;
        return switch (cell.charAt(0)) {
            case '=' -> !QUOTED.matcher(cell.strip()).matches();
            case '+', '-' -> !SIGNED_NUMBER.matcher(cell).matches();
            case '@', '\t', '\r' -> true;
            default -> false;
        };
    }
}
