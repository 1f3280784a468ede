package shuke.kernel.transfer;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shuke.matching.standardise.Booleans;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.Dates;
import shuke.matching.standardise.Emails;
import shuke.matching.standardise.Numbers;
import shuke.matching.standardise.Phones;
import shuke.matching.standardise.Standardised;
import shuke.matching.standardise.Urls;

/** What kind of field the cells of a column would fit: the first kind, in the order below, as which nearly all can be read. */
final class TypeGuess {
    /** So many cells tell it; those behind them are not asked. */
    private static final int ENOUGH = 500;

    /** A few cells of any column are mistakes. */
    private static final double NEARLY_ALL = 0.95;

    private static final int MOST_CHOICES = 20;
    private static final int LONGEST_CHOICE = 40;
    private static final int LONGEST_LINE = 255;

    /** As phones are written: with a country, with separators, or as the mobile phones of China. */
    private static final Pattern PHONE =
            Pattern.compile("\\s*(?:\\+[\\d ()./-]{7,}|1[3-9]\\d{9}|\\(?0\\d+[)\\s/-][\\d\\s/-]{5,})\\s*");

    /** Numbers that only name something begin with zeros. */
    private static final Pattern NAMING = Pattern.compile("\\s*0\\d+\\s*");

    private final List<Kind> kinds;
    private long seen;
    private int longest;
    private boolean isBroken;

    private static final class Kind {
        final String type;
        final Predicate<String> fits;
        long number;

        Kind(String type, Predicate<String> fits) {
            this.type = type;
            this.fits = fits;
        }
    }

    /** @param region of phone numbers without a country */
    TypeGuess(String region) {
        var phones = new Phones(region);
        kinds = List.of(
                new Kind("boolean", cell -> is(Booleans.read(cell))),
                new Kind("phone", cell -> PHONE.matcher(cell).matches() && is(phones.standardise(cell))),
                new Kind("integer", cell -> isCounted(cell) && is(Numbers.integer(cell))),
                new Kind("decimal", cell -> isCounted(cell) && is(Numbers.decimal(cell))),
                new Kind("percent", cell -> cell.strip().endsWith("%") && is(Numbers.percent(cell))),
                new Kind("date", cell -> !cell.contains(":") && isDay(cell)),
                new Kind("dateTime", TypeGuess::isTime),
                new Kind("email", cell -> cell.contains("@") && is(Emails.standardise(cell))),
                new Kind("url", cell -> cell.contains(".") && !cell.contains("@") && is(Urls.standardise(cell))),
                new Kind("money", cell -> isCounted(cell) && is(Numbers.money(cell))));
    }

    void see(String cell) {
        longest = Math.max(longest, cell.length());
        isBroken |= cell.indexOf('\n') >= 0;
        if (seen == ENOUGH || cell.length() > LONGEST_LINE) return;
        seen++;
        for (var kind : kinds) {
            if (kind.fits.test(cell)) kind.number++;
        }
    }

    /** @param distinct how many different cells there are */
    String type(int distinct) {
        if (isBroken || longest > LONGEST_LINE) return "longText";
        return kinds.stream()
                .filter(kind -> kind.number > 0 && kind.number >= NEARLY_ALL * seen)
                .map(kind -> kind.type)
                .findFirst()
                .orElse(isChosen(distinct) ? NewField.PICKLIST : "text");
    }

    private boolean isChosen(int distinct) {
        return distinct > 1 && distinct <= MOST_CHOICES && seen >= 2L * distinct && longest <= LONGEST_CHOICE;
    }

    private static boolean is(Standardised<?> read) {
        return read instanceof Standardised.Accepted<?>;
    }

    private static boolean isCounted(String cell) {
        return !NAMING.matcher(cell).matches();
    }

    private static boolean isDay(String cell) {
        return cell.chars().anyMatch(c -> !Character.isDigit(c))
                && (is(Dates.date(cell, DateOrder.DMY)) || is(Dates.date(cell, DateOrder.MDY)));
    }

    private static boolean isTime(String cell) {
        return cell.contains(":")
                && (is(Dates.dateTime(cell, DateOrder.DMY, ZoneOffset.UTC))
                        || is(Dates.dateTime(cell, DateOrder.MDY, ZoneOffset.UTC)));
    }
}
