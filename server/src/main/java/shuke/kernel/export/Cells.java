package shuke.kernel.export;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.GeoPoint;
import shuke.kernel.base.Money;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Unsummed;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.FieldType.Option;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/** Values as people read them in a table, and as an import takes them back: in their language, times in their zone. */
final class Cells {
    private final Locale locale;
    private final ZoneId zone;

    Cells(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    String say(Bilingual words) {
        return words.in(locale);
    }

    /** As a table takes it; a masked value stays the text that stands for it. */
    @Nullable
    Object of(Column column, @Nullable Object value) {
        if (column.isCurrency()) return value instanceof Money money ? money.currency() : null;
        return of(column.type(), value);
    }

    private @Nullable Object of(FieldType type, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Unsummed unknown -> null;
            case Long number -> number;
            case BigDecimal number -> number;
            case LocalDate date -> date;
            case Money money -> money.amount();
            case Instant moment -> LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS);
            case Boolean truth -> yes(truth);
            case Ref ref -> Objects.requireNonNullElse(ref.label(), ref.id().toString());
            case Duration duration ->
                "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
            case GeoPoint point -> point.lat() + ", " + point.lon();
            case PersonName name -> name.full();
            case Address address -> line(address);
            case List<?> many ->
                many.stream().map(each -> String.valueOf(of(type, each))).collect(Collectors.joining("; "));
            case String text -> text(type, text);
            default -> value.toString();
        };
    }

    private String yes(boolean truth) {
        if (Bilingual.isChinese(locale)) return truth ? "是" : "否";
        return truth ? "Yes" : "No";
    }

    private String text(FieldType type, String text) {
        return switch (type) {
            case FieldType.Picklist list -> label(list.options(), text);
            case FieldType.MultiPicklist list -> label(list.options(), text);
            case FieldType.RichText rich -> Jsoup.parse(text).wholeText().strip();
            default -> text;
        };
    }

    private String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().in(locale))
                .findFirst()
                .orElse(value);
    }

    /** As it is written where it is: from the country down in China, from the street up elsewhere. */
    private static String line(Address address) {
        var isChinese = "CN".equals(address.country());
        var parts = isChinese
                ? Stream.of(address.province(), address.city(), address.district(), address.street())
                : Stream.of(
                        address.street(),
                        address.district(),
                        address.city(),
                        address.province(),
                        address.postcode(),
                        address.country());
        return parts.filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(isChinese ? "" : ", "));
    }
}
