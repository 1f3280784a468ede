package shuke.kernel.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Decimals;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.TextPattern;
import shuke.matching.standardise.CreditCodes;
import shuke.matching.standardise.Dates;
import shuke.matching.standardise.Emails;
import shuke.matching.standardise.Numbers;
import shuke.matching.standardise.Phones;
import shuke.matching.standardise.Reasons;
import shuke.matching.standardise.Standardised;
import shuke.matching.standardise.Texts;
import shuke.matching.standardise.Urls;

/** Reads a raw value as the type of its field: parse and standardise in one step, or say why it cannot be. */
final class ValueParser {
    private final Regional regional;
    private final Phones phones;
    private final java.time.LocalDate today;

    ValueParser(Regional regional, java.time.LocalDate today) {
        this.regional = regional;
        this.phones = new Phones(regional.region());
        this.today = today;
    }

    /** @param current the value that is there now; parts of a compound value that are not given keep theirs */
    Parsed parse(FieldType type, @Nullable Object raw, @Nullable Object current) {
        if (raw == null || (raw instanceof String text && text.isBlank())) {
            return new Parsed.Value(null);
        }
        return switch (type) {
            case FieldType.Id id -> text(raw, Texts::line);
            case FieldType.Text t -> fits(text(raw, Texts::line), t.maxLength(), t.pattern());
            case FieldType.LongText t -> fits(text(raw, Texts::block), t.maxLength(), null);
            case FieldType.RichText t ->
                fits(text(raw, html -> Texts.block(RichHtml.clean(html))), t.maxLength(), null);
            case FieldType.Whole t -> within(whole(raw), t.min(), t.max());
            case FieldType.Rating t -> within(whole(raw), 1L, (long) t.max());
            case FieldType.Decimal t -> within(decimal(raw, t.scale()), t.min(), t.max());
            case FieldType.Percent t -> within(percent(raw, t.scale()), t.min(), t.max());
            case FieldType.MoneyAmount t -> Compounds.money(raw, current, t.scale(), regional);
            case FieldType.Bool t -> raw instanceof Boolean ? new Parsed.Value(raw) : text(raw, Choices::truth);
            case FieldType.Date t -> text(raw, text -> Dates.date(text, regional.dateOrder()));
            case FieldType.DateTime t -> text(raw, text -> Dates.dateTime(text, regional.dateOrder(), regional.zone()));
            case FieldType.Length t -> duration(raw);
            case FieldType.Picklist t -> Choices.one(t.options(), t.open(), raw);
            case FieldType.MultiPicklist t -> Choices.many(t.options(), t.open(), raw);
            case FieldType.Tags t -> Choices.many(List.of(), true, raw);
            case FieldType.Email t -> text(raw, Emails::standardise);
            case FieldType.Phone t -> text(raw, phones::standardise);
            case FieldType.Url t -> text(raw, Urls::standardise);
            case FieldType.PostalAddress t -> Compounds.address(raw, current);
            case FieldType.Person t -> Compounds.person(raw, current, regional.names());
            case FieldType.Geo t -> Compounds.geo(raw);
            case FieldType.NationalId t ->
                text(raw, text -> shuke.matching.standardise.NationalIds.standardise(text, today));
            case FieldType.CreditCode t -> text(raw, CreditCodes::standardise);
            case FieldType.Lookup t -> Linking.one(t.to(), raw);
            case FieldType.FileRef t -> Linking.one(List.of("file"), raw);
            case FieldType.LookupMany t -> Linking.many(t.to(), raw);
            case FieldType.AutoNumber t -> fits(text(raw, Texts::line), 100, null);
            case FieldType.Formula t -> new Parsed.Wrong("readOnlyField");
            case FieldType.RollUp t -> new Parsed.Wrong("readOnlyField");
        };
    }

    /** Runs a standardiser over anything that reads as one line of text. */
    static <T> Parsed text(Object raw, java.util.function.Function<String, Standardised<T>> standardiser) {
        if (raw instanceof Map || raw instanceof List) {
            return new Parsed.Wrong("textExpected");
        }
        return of(standardiser.apply(raw instanceof BigDecimal number ? number.toPlainString() : raw.toString()));
    }

    static <T> Parsed of(Standardised<T> result) {
        return switch (result) {
            case Standardised.Accepted<T>(var value, var changed) -> new Parsed.Value(emptyAsNull(value));
            case Standardised.Refused<T>(var reason) -> new Parsed.Wrong(reason, List.of(), words(reason));
        };
    }

    private static @Nullable Object emptyAsNull(Object value) {
        return value instanceof String text && text.isEmpty() ? null : value;
    }

    private static Bilingual words(String reason) {
        return new Bilingual(Reasons.text(reason, Locale.SIMPLIFIED_CHINESE), Reasons.text(reason, Locale.ENGLISH));
    }

    private static Parsed fits(Parsed parsed, int maxLength, @Nullable String pattern) {
        if (!(parsed instanceof Parsed.Value(String text))) {
            return parsed;
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return new Parsed.Wrong("tooLong", maxLength, text.codePointCount(0, text.length()));
        }
        return pattern == null || TextPattern.fits(pattern, text)
                ? parsed
                : new Parsed.Wrong("patternMismatch", pattern);
    }

    private static Parsed whole(Object raw) {
        return raw instanceof Number number ? exact(new BigDecimal(number.toString())) : text(raw, Numbers::integer);
    }

    private static Parsed exact(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
                ? new Parsed.Value(plain.longValueExact())
                : new Parsed.Wrong("wholeExpected");
    }

    private static Parsed decimal(Object raw, int scale) {
        return scaled(text(raw, Numbers::decimal), scale);
    }

    private static Parsed percent(Object raw, int scale) {
        return scaled(text(raw, Numbers::percent), scale);
    }

    static Parsed scaled(Parsed parsed, int scale) {
        return parsed instanceof Parsed.Value(BigDecimal number)
                ? new Parsed.Value(
                        Decimals.plain(number.setScale(Math.min(scale, number.scale()), RoundingMode.HALF_UP)))
                : parsed;
    }

    private static <T extends Comparable<T>> Parsed within(Parsed parsed, @Nullable T min, @Nullable T max) {
        if (!(parsed instanceof Parsed.Value(Comparable<?> found))) {
            return parsed;
        }
        @SuppressWarnings("unchecked") // min, max and the parsed value are of the type's own value class
        var value = (T) found;
        if (min != null && value.compareTo(min) < 0) {
            return new Parsed.Wrong("tooSmall", min);
        }
        return max != null && value.compareTo(max) > 0 ? new Parsed.Wrong("tooLarge", max) : parsed;
    }

    private static Parsed duration(Object raw) {
        return raw instanceof Number seconds
                ? new Parsed.Value(Duration.ofSeconds(seconds.longValue()))
                : text(raw, Dates::duration);
    }
}
