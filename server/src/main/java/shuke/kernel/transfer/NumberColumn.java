package shuke.kernel.transfer;

import java.util.regex.Pattern;
import shuke.kernel.schema.FieldType;

/** Finds out whether 1.250 in a column is a thousand and more or little more than one: the other numbers of the column tell. */
final class NumberColumn {
    private static final Pattern SEPARATED = Pattern.compile("\\d[\\d.,]*[.,]\\d+");
    /** 1.234,5 and its kin. */
    private static final Pattern COMMA =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}|\\d+,(?!\\d{3}$)\\d+|0,\\d+");
    /** 1,234.5 and its kin. */
    private static final Pattern DOT =
            Pattern.compile("\\d{1,3}(?:,\\d{2,3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}|\\d+\\.(?!\\d{3}$)\\d+|0\\.\\d+");

    private static final int LONGEST = 100;

    private long commas;
    private long dots;
    private boolean hasOpenDot;

    static boolean isNumber(FieldType type) {
        return switch (type) {
            case FieldType.Whole whole -> true;
            case FieldType.Decimal decimal -> true;
            case FieldType.Percent percent -> true;
            case FieldType.MoneyAmount money -> true;
            default -> false;
        };
    }

    void see(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) return;
        var match = SEPARATED.matcher(cell);
        if (!match.find()) return;
        var number = match.group();
        if (COMMA.matcher(number).matches()) commas++;
        else if (DOT.matcher(number).matches()) dots++;
        else if (number.indexOf('.') > 0) hasOpenDot = true;
    }

    boolean saysComma() {
        return commas > 0 && dots == 0;
    }

    boolean saysDot() {
        return dots > 0;
    }

    /** True when it has numbers such as 1.250, and none that tells how to read them. */
    boolean isOpen() {
        return commas == 0 && dots == 0 && hasOpenDot;
    }

    /** The number with a decimal point and nothing between thousands; what is around it stays. */
    static String readable(String cell) {
        if (cell.length() > LONGEST) return cell;
        return SEPARATED
                .matcher(cell)
                .replaceAll(match -> match.group().replace(".", "").replace(',', '.'));
    }
}
