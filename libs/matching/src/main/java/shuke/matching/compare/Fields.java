package shuke.matching.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.matching.kind.Forms;
import shuke.matching.kind.Kind;
import shuke.matching.kind.Kinds;
import shuke.matching.table.Column;
import shuke.matching.table.Dictionary;
import shuke.matching.table.Table;

/**
 * The fields of a table by which records can be told apart, most telling first; columns that say nothing or say the same
 * as another are left out. At most {@link #MOST}.
 */
public final class Fields {

    /** Three bits each in a pattern of 63. */
    public static final int MOST = 20;

    private static final double LEAST_FILLED = 0.002;
    private static final double WITH_NUMBERS = 0.2;
    private static final Pattern SHARED = words(
            "surname|last|family|address|addr|street|city|town|suburb|state|province|county|country|zip|zipcode|post"
                    + "|postcode|postal|phone|tel|telephone|fax|company|employer|website|url|domain|location|region|area"
                    + "|unit|venue|姓|地址|住址|省|市|区|县|邮编|电话|座机|公司|单位|企业|网址|网站");
    private static final Pattern FAMILY = words("surname|last|last name|family|family name|姓");
    private static final Pattern GIVEN = words("given|given name|first|first name|forename|christian|名");

    private Fields() {}

    private static Pattern words(String words) {
        return Pattern.compile("(^|.*[^a-z])(" + words + ")([^a-z].*|$)");
    }

    public static List<Field> of(Table table) {
        var fields = new ArrayList<Field>();
        Column given = find(table, GIVEN);
        Column family = find(table, FAMILY);
        boolean named = given != null
                && family != null
                && !given.name().equals(family.name())
                && isName(given)
                && isName(family);
        var shared = new Dictionary();
        for (Column column : table.columns()) {
            boolean is = named && (column.equals(given) || column.equals(family));
            add(column, is ? shared : new Dictionary(), fields);
        }
        // a field compared with the texts of both knows all of them only now
        fields.replaceAll(field -> isOf(shared, field) ? widened(field) : field);
        return Distinct.of(fields.stream()
                .sorted(Comparator.comparingDouble(Fields::silence).thenComparing(Field::column))
                .toList());
    }

    @SuppressWarnings("ReferenceEquality") // the very same list, not one like it
    private static boolean isOf(Dictionary dictionary, Field field) {
        return field.texts() == dictionary.values();
    }

    private static @Nullable Column find(Table table, Pattern heading) {
        for (Column column : table.columns())
            if (heading.matcher(heading(column)).matches()) return column;
        return null;
    }

    private static boolean isName(Column column) {
        return Kinds.of(column.name(), texts(column), filled(column)) == Kind.NAME;
    }

    private static int filled(Column column) {
        int filled = 0;
        for (int code : column.codes()) if (code != 0) filled++;
        return filled;
    }

    private static List<String> texts(Column column) {
        return column.values().subList(1, column.values().size());
    }

    private static String heading(Column column) {
        return column.name()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }

    /** Fields that are rarely filled or mostly the same say little. */
    private static double silence(Field field) {
        double share = field.filled() / (double) field.codes().length;
        return (field.chance() + 1e-9) / (share * share + 1e-9);
    }

    private static void add(Column column, Dictionary dictionary, List<Field> fields) {
        int filled = filled(column);
        if (filled < 2 || filled < LEAST_FILLED * column.codes().length) return;
        Kind kind = Kinds.of(column.name(), texts(column), filled);
        int[] moved = new int[column.values().size()];
        for (int i = 1; i < moved.length; i++)
            moved[i] = dictionary.code(Forms.standard(kind, column.values().get(i)));
        Role role = SHARED.matcher(heading(column)).matches() || kind == Kind.PHONE || kind == Kind.URL
                ? Role.SHARED
                : Role.OWN;
        Field field = field(column.name(), kind, role, codes(column, moved), dictionary.values(), false);
        if (field.filled() >= 2 && field.chance() < 1) fields.add(field);
        if (kind == Kind.TEXT) addNumbers(field, fields);
    }

    private static int[] codes(Column column, int[] moved) {
        int[] codes = new int[column.codes().length];
        for (int row = 0; row < codes.length; row++) codes[row] = moved[column.codes()[row]];
        return codes;
    }

    private static void addNumbers(Field text, List<Field> fields) {
        var dictionary = new Dictionary();
        int[] moved = new int[text.texts().size()];
        for (int i = 1; i < moved.length; i++)
            moved[i] = dictionary.code(Words.numbers(text.texts().get(i)));
        int[] codes = new int[text.codes().length];
        for (int row = 0; row < codes.length; row++) codes[row] = moved[text.codes()[row]];
        Field numbers = field(text.column(), Kind.CODE, text.role(), codes, dictionary.values(), true);
        if (numbers.filled() >= WITH_NUMBERS * text.filled() && numbers.filled() >= 2 && numbers.chance() < 1)
            fields.add(numbers);
    }

    private static Field widened(Field field) {
        return field(field.column(), field.kind(), field.role(), field.codes(), field.texts(), false);
    }

    private static Field field(String column, Kind kind, Role role, int[] codes, List<String> texts, boolean numbers) {
        int[] counts = new int[texts.size()];
        int filled = 0;
        for (int code : codes) {
            if (code == 0) continue;
            counts[code]++;
            filled++;
        }
        Words words = numbers || kind == Kind.TEXT ? new Words(texts, counts, numbers) : null;
        return new Field(
                column,
                kind,
                role,
                codes,
                texts,
                counts,
                filled,
                comparison(kind, texts, words, numbers),
                words,
                numbers);
    }

    private static Comparison comparison(Kind kind, List<String> texts, @Nullable Words words, boolean numbers) {
        if (words != null) return numbers ? new NumbersComparison(words) : new TextComparison(texts, words);
        return switch (kind) {
            case NAME, TEXT -> new NameComparison(texts);
            case DATE -> new DateComparison(texts);
            case EMAIL -> new EmailComparison(texts);
            case PHONE, CODE, URL -> new CodeComparison(texts);
            case NUMBER -> new NumberComparison(texts);
            case CATEGORY -> new CategoryComparison(texts);
        };
    }
}
