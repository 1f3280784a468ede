package shuke.kernel.transfer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import shuke.kernel.schema.FieldType;
import shuke.kernel.spreadsheet.SafeCell;

/** What a cell says: without what spreadsheets put around it, and without words that only say there is nothing. */
final class CellText {
    /** An apostrophe in front tells a spreadsheet that text follows; {@code 't Hooft} keeps his. */
    private static final Pattern MARKED = Pattern.compile("'(?=[\\d=+@\\t\\r-]).*", Pattern.DOTALL);

    /** No value of any field, whatever it holds. */
    private static final Set<String> NOTHING = Set.of(
            "NULL",
            "null",
            "(null)",
            "\\N",
            "N/A",
            "n/a",
            "#N/A",
            "-",
            "--",
            "---",
            "–",
            "—",
            "——",
            "/",
            "-None-",
            "--None--",
            "(blank)",
            "(空)",
            "（空）",
            "（空白）");

    /** Words in lower case that are none of a number, a date, an address of mail; but they may be a name or a remark. */
    private static final Set<String> NO_VALUE = Set.of(
            "na", "n.a.", "nil", "none", "nan", "nat", "unknown", "tbd", "无", "暂无", "没有", "不详", "未知", "未填", "待定");

    /** As databases and address books write that there is no date: 0000-00-00, 0/0/00. */
    private static final Pattern NO_DATE = Pattern.compile("0{1,4}([-/.])0{1,2}\\1(?:0{4}|0{1,2})(?:[ T][0:.]+Z?)?");

    private static final int LONGEST_WORD = 24;

    private CellText() {}

    /** The text that is meant; the cell itself for nearly all. */
    static String of(String cell) {
        if (cell.isEmpty()) return cell;
        return switch (cell.charAt(0)) {
            case '=' -> formula(cell);
            case '\'' -> MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
            default -> cell;
        };
    }

    private static String formula(String cell) {
        var match = SafeCell.QUOTED.matcher(cell.strip());
        return match.matches() ? match.group(1).replace("\"\"", "\"") : cell;
    }

    /** True for a cell that says nothing about a field of the type. */
    static boolean isNothing(String cell, FieldType type) {
        if (cell.length() > LONGEST_WORD) return cell.isBlank();
        var text = cell.strip();
        return text.isEmpty() || NOTHING.contains(text) || isNoValue(text, type);
    }

    private static boolean isNoValue(String text, FieldType type) {
        return switch (type) {
            case FieldType.Date _, FieldType.DateTime _ ->
                isNoWord(text) || NO_DATE.matcher(text).matches();
            case FieldType.Whole _, FieldType.Decimal _, FieldType.Percent _, FieldType.MoneyAmount _ -> isNoWord(text);
            case FieldType.Rating _, FieldType.Length _, FieldType.Geo _ -> isNoWord(text);
            case FieldType.Email _, FieldType.Phone _, FieldType.Url _ -> isNoWord(text);
            case FieldType.NationalId _, FieldType.CreditCode _ -> isNoWord(text);
            // whatever is written may be what is meant: a name, a remark, a choice, 无 for no
            case FieldType.Text _, FieldType.LongText _, FieldType.RichText _, FieldType.AutoNumber _ -> false;
            case FieldType.Bool _, FieldType.Picklist _, FieldType.MultiPicklist _, FieldType.Tags _ -> false;
            case FieldType.Person _, FieldType.PostalAddress _, FieldType.Id _ -> false;
            case FieldType.Lookup _, FieldType.LookupMany _, FieldType.FileRef _ -> false;
            case FieldType.Formula _, FieldType.RollUp _ -> false;
        };
    }

    private static boolean isNoWord(String text) {
        return NO_VALUE.contains(text.toLowerCase(Locale.ROOT));
    }
}
