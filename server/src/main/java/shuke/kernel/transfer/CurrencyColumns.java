package shuke.kernel.transfer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import shuke.kernel.schema.FieldType;
import shuke.kernel.transfer.csv.CsvRow;

/** Columns that say what currency the amounts of their row are in: their own amount's, and those of amounts without such a column. */
final class CurrencyColumns {
    static final String PART = "currency";

    /** {@code USD - U.S. Dollar} is the dollar of the United States. */
    private static final Pattern CODED = Pattern.compile("([A-Za-z]{3})(?:[^A-Za-z].*)?", Pattern.DOTALL);

    /** Signs of several currencies: the column says which. */
    private static final Pattern SHARED_SIGN = Pattern.compile("[$＄¥￥]");

    private static final FieldType MONEY = new FieldType.MoneyAmount(2, null);

    /** By column of amounts. */
    private final Map<Integer, Integer> currencies = new TreeMap<>();

    private final Set<Integer> aside = new TreeSet<>();

    CurrencyColumns(Mapping mapping) {
        var named = new TreeMap<String, Integer>();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target == null || !isCurrency(target)) continue;
            named.put(target.field().name(), column);
            if (!mapping.paths().contains(target.field().name() + ".amount")) aside.add(column);
        }
        if (aside.isEmpty()) return;
        var ofRow = aside.iterator().next();
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null && isWhole(target)) {
                currencies.put(column, named.getOrDefault(target.field().name(), ofRow));
            }
        }
    }

    static boolean isCurrency(Target target) {
        return target.field().type() instanceof FieldType.MoneyAmount && PART.equals(target.inside());
    }

    private static boolean isWhole(Target target) {
        return target.field().type() instanceof FieldType.MoneyAmount && target.inside() == null;
    }

    /** True for a column that only says something about the amounts of another one. */
    boolean isAside(int column) {
        return aside.contains(column);
    }

    /** The amount with its currency, unless it names one itself, or the row none. */
    String on(int column, String amount, CsvRow row) {
        var said = currencies.get(column);
        if (said == null) return amount;
        var word = CellText.of(row.cell(said)).strip();
        if (CellText.isNothing(word, MONEY)) return amount;
        var coded = CODED.matcher(word);
        var unit = new HeadingUnit("", " " + (coded.matches() ? coded.group(1).toUpperCase(Locale.ROOT) : word));
        var bare = SHARED_SIGN.matcher(amount).replaceAll("").strip();
        var whole = unit.on(bare);
        return whole.equals(bare) ? amount : whole;
    }
}
