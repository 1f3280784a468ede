package shuke.kernel.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType;

/** What a written value is: by itself, or beside a field. */
final class Literals {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final DateTimeFormatter STRICT_DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private Literals() {}

    static Term.Value plain(@Nullable Object value) {
        return switch (value) {
            case null -> new Term.Value(null, Kind.NOTHING);
            case BigDecimal number -> new Term.Value(number, Kind.NUMBER);
            case Boolean flag -> new Term.Value(flag, Kind.BOOLEAN);
            default -> text(value.toString());
        };
    }

    /** A text of no characters does not exist: it is empty. */
    static Term.Value text(String text) {
        return new Term.Value(text.isEmpty() ? null : text, Kind.TEXT);
    }

    /**
     * A written text where a value of {@code kind} belongs.
     *
     * @param type of the field that it stands beside, where there is one
     */
    static Term.Value of(String text, Kind kind, @Nullable FieldType type, Spot at) {
        return switch (kind) {
            case TEXT -> text(option(text, type, at));
            case DATE -> new Term.Value(date(text, at), Kind.DATE);
            case DATE_TIME ->
                DATE.matcher(text).matches()
                        ? new Term.Value(date(text, at), Kind.DATE)
                        : new Term.Value(moment(text, at), Kind.DATE_TIME);
            case REF -> new Term.Value(id(text, at), Kind.REF);
            case NOTHING -> text(text);
            case NUMBER, BOOLEAN, LENGTH, TEXTS, REFS, WHOLE ->
                throw at.refuse("kinds", kind.label(), Kind.TEXT.label());
        };
    }

    /** Refuses a value that the picklist cannot have: the condition would never hold, and nobody would see why. */
    static String option(String text, @Nullable FieldType type, Spot at) {
        var options = switch (type) {
            case FieldType.Picklist picklist when !picklist.open() -> picklist.options();
            case FieldType.MultiPicklist picklist when !picklist.open() -> picklist.options();
            case null, default -> List.<FieldType.Option>of();
        };
        if (!text.isEmpty()
                && !options.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(text))) {
            throw at.refuse(
                    "option",
                    text,
                    options.stream().map(FieldType.Option::value).collect(Collectors.joining(", ")));
        }
        return text;
    }

    static LocalDate date(String text, Spot at) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text, STRICT_DATE);
            }
        } catch (DateTimeException noSuchDay) {
            throw at.refuse("date", text);
        }
        throw at.refuse("date", text);
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    static Instant moment(String text, Spot at) {
        try {
            var moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 1 && moment.getYear() <= 9999) {
                return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException noMoment) {
            throw at.refuse("dateTime", text);
        }
        throw at.refuse("dateTime", text);
    }

    private static UUID id(String text, Spot at) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw at.refuse("id", text);
        }
        return UUID.fromString(text);
    }
}
