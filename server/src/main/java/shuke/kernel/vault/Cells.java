package shuke.kernel.vault;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Decimals;
import shuke.kernel.base.GeoPoint;
import shuke.kernel.base.Money;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/** The form of a value in a table: which text PostgreSQL casts to the column's type, and what the driver's answer means. */
final class Cells {
    private Cells() {}

    /** As {@link #write}, of a value that is there. */
    static String text(Column column, Object value) {
        return Objects.requireNonNull(write(column, value));
    }

    static @Nullable String write(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money ->
                column.part().equals("currency")
                        ? money.currency()
                        : money.amount().toPlainString();
            case PersonName name -> part(column, name);
            case GeoPoint point -> String.valueOf(column.part().equals("lat") ? point.lat() : point.lon());
            case Ref ref ->
                column.part().isEmpty() || column.part().equals(ref.object())
                        ? ref.id().toString()
                        : null;
            case Address address -> AddressJson.write(address);
            case BigDecimal number -> number.toPlainString();
            case Duration duration -> String.valueOf(duration.toSeconds());
            case List<?> words -> array(words);
            default -> value.toString();
        };
    }

    private static @Nullable String part(Column column, PersonName name) {
        return switch (column.part()) {
            case "family" -> name.family();
            case "given" -> name.given();
            default -> name.full();
        };
    }

    /** PostgreSQL's array literal; every element quoted. */
    private static String array(List<?> words) {
        var out = new StringBuilder("{");
        for (var word : words) {
            if (out.length() > 1) {
                out.append(',');
            }
            out.append('"')
                    .append(String.valueOf(word).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return out.append('}').toString();
    }

    static @Nullable Object read(FieldType type, @Nullable Object[] cells) {
        return switch (type) {
            case FieldType.MoneyAmount money -> money(cells);
            case FieldType.Person person -> person(cells);
            case FieldType.Geo geo -> geo(cells);
            case FieldType.PostalAddress address -> cells[0] == null ? null : AddressJson.read(text(cells[0]));
            case FieldType.Lookup lookup -> lookup(lookup.to(), cells);
            case FieldType.FileRef file -> lookup(List.of("file"), cells);
            case FieldType.RollUp rollUp -> read(rollUp.result(), cells);
            case FieldType.Formula formula -> one(formula.result(), cells[0]);
            default -> one(type, cells[0]);
        };
    }

    private static @Nullable Object one(FieldType type, @Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        return switch (type) {
            case FieldType.Length length -> Duration.ofSeconds(((Number) cell).longValue());
            case FieldType.Whole whole -> ((Number) cell).longValue();
            case FieldType.Rating rating -> ((Number) cell).longValue();
            default -> plain(cell);
        };
    }

    static Object plain(Object cell) {
        return switch (cell) {
            case BigDecimal number -> Decimals.plain(number);
            case OffsetDateTime time -> time.toInstant();
            case java.sql.Timestamp time -> time.toInstant();
            case java.sql.Date date -> date.toLocalDate();
            case LocalDate date -> date;
            case Object[] words -> Arrays.stream(words).map(String::valueOf).toList();
            case JSONB json -> json.data();
            default -> cell;
        };
    }

    private static @Nullable Object money(@Nullable Object[] cells) {
        return cells[0] instanceof BigDecimal amount && cells.length > 1 && cells[1] != null
                ? new Money(amount, text(cells[1]))
                : null;
    }

    private static @Nullable Object person(@Nullable Object[] cells) {
        return cells[0] == null ? null : new PersonName(text(cells[0]), (String) cells[1], (String) cells[2]);
    }

    private static @Nullable Object geo(@Nullable Object[] cells) {
        return cells[0] instanceof Number lat && cells[1] instanceof Number lon
                ? new GeoPoint(lat.doubleValue(), lon.doubleValue())
                : null;
    }

    private static @Nullable Object lookup(List<String> to, @Nullable Object[] cells) {
        for (var i = 0; i < to.size(); i++) {
            if (cells[i] instanceof UUID id) {
                return new Ref(to.get(i), id);
            }
        }
        return null;
    }

    private static String text(Object cell) {
        return cell instanceof JSONB json ? json.data() : cell.toString();
    }
}
