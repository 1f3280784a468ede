package shuke.kernel.transfer;

import java.time.ZoneOffset;
import java.util.regex.Pattern;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.Booleans;
import shuke.matching.standardise.CreditCodes;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.Dates;
import shuke.matching.standardise.Numbers;
import shuke.matching.standardise.Standardised;

/**
 * Finds out whether a column can be what its heading says. A rating of “Hot”, 51-200 employees, a birthday without its year:
 * where not one of many cells can be read, the column means something else.
 */
final class FitColumn {
    /** Fewer may all be mistakes, which are refused one by one. */
    private static final int ENOUGH = 20;

    /** Numbers of Chinese citizens, right or wrong; those of others look otherwise. */
    private static final Pattern CITIZEN = Pattern.compile("\\s*(?:\\d{15}|\\d{17}[\\dXx])\\s*");

    private final FieldType type;
    private long filled;
    private boolean fits;

    FitColumn(FieldType type) {
        this.type = type;
    }

    /** True for types that a word is none of; text is anything, and a wrong address of mail is still meant to be one. */
    static boolean isJudged(FieldType type) {
        return NumberColumn.isNumber(type)
                || DateColumn.isDate(type)
                || type instanceof FieldType.Rating
                || type instanceof FieldType.Bool
                || type instanceof FieldType.CreditCode
                || type instanceof FieldType.NationalId;
    }

    void see(String cell) {
        if (fits) return;
        filled++;
        fits = canBe(cell);
    }

    boolean isUnfit() {
        return !fits && filled >= ENOUGH;
    }

    private boolean canBe(String cell) {
        if (DateColumn.isDate(type)) return DateColumn.isSerial(cell) || isDate(cell);
        return switch (type) {
            case FieldType.Rating rating ->
                Numbers.integer(cell) instanceof Standardised.Accepted<Long>(var score, var ignored)
                        && score >= 1
                        && score <= rating.max();
            case FieldType.CreditCode code -> CreditCodes.standardise(cell) instanceof Standardised.Accepted<?>;
            case FieldType.NationalId id -> CITIZEN.matcher(cell).matches();
            case FieldType.Bool truth -> Booleans.read(cell) instanceof Standardised.Accepted<?>;
            case FieldType.Percent share -> Numbers.percent(cell) instanceof Standardised.Accepted<?>;
            case FieldType.MoneyAmount money -> Numbers.money(cell) instanceof Standardised.Accepted<?>;
            default -> Numbers.decimal(cell) instanceof Standardised.Accepted<?>;
        };
    }

    private static boolean isDate(String cell) {
        return Dates.dateTime(cell, DateOrder.DMY, ZoneOffset.UTC) instanceof Standardised.Accepted<?>
                || Dates.dateTime(cell, DateOrder.MDY, ZoneOffset.UTC) instanceof Standardised.Accepted<?>;
    }
}
