package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shuke.kernel.schema.FieldType.*;

/**
 * A column of an object's table.
 *
 * @param part which part of a value it holds: empty for a value that is one column; {@code currency}, {@code family},
 *     {@code given}, {@code lat}, {@code lon}, {@link #WITHOUT_RATE}, {@link #HASH}, {@link #ORDER}, {@link #PARTS}; for a lookup to several
 *     objects the object's name
 * @param sqlType as {@code format_type} of PostgreSQL prints it, without a collation
 * @param sorted true for text that people read in order: it has the collation {@link #COLLATION}
 */
public record Column(String name, String part, String sqlType, boolean sorted) {
    /** The part of a summed amount that says why it is empty. */
    public static final String WITHOUT_RATE = "without_rate";

    /** ICU's Chinese order: Latin as everywhere, Chinese by pinyin; right for readers of both languages. */
    public static final String COLLATION = "zh-x-icu";

    /** Of a sealed value: the keyed hash, by which equal values are found. */
    public static final String HASH = "hash";

    /** Of a sealed value: the keyed code that is in the order of the values. */
    public static final String ORDER = "order";

    /** Of a sealed address: keyed hashes of its parts by their names, as JSON. */
    public static final String PARTS = "parts";

    /** The tokens of a record, by which it is found; a column of the object and of no field. */
    public static final Column TOKENS = new Column("tokens", "", "integer[]", false);

    /** Keyed hashes of what records of one thing have in common; a column of the object and of no field. */
    public static final Column LIKENESS = new Column("likeness_keys", "", "integer[]", false);

    /** The columns behind a field; none for a formula and for a lookup to many, which has a table of its own. */
    public static List<Column> of(Field field) {
        return field.encrypted() ? sealed(field) : of(field.column(), field.type());
    }

    /** Those of the columns that hold the value: all but what only finds and orders it. */
    public static List<Column> holding(Field field) {
        return field.encrypted() ? List.of(one(field.column() + "_sealed", "text")) : of(field);
    }

    /** The columns that a value would have in clear, which is also how it is taken apart before it is sealed. */
    public static List<Column> clear(Field field) {
        return of(field.column(), field.type());
    }

    /** The column that says whether values are the same. */
    public static Optional<Column> equality(Field field) {
        return field.encrypted() ? part(field, HASH) : of(field).stream().findFirst();
    }

    /** The column that puts records in order. */
    public static Optional<Column> order(Field field) {
        return field.encrypted() ? part(field, ORDER) : of(field).stream().findFirst();
    }

    private static Optional<Column> part(Field field, String part) {
        return of(field).stream().filter(column -> column.part().equals(part)).findFirst();
    }

    private static List<Column> sealed(Field field) {
        var columns = new ArrayList<>(holding(field));
        if (Encryption.hasHash(field)) {
            columns.add(part(field.column(), HASH, "bytea"));
        }
        if (Encryption.hasOrder(field)) {
            columns.add(part(field.column(), ORDER, "bytea"));
        }
        if (field.type() instanceof PostalAddress) {
            columns.add(part(field.column(), PARTS, "jsonb"));
        }
        return List.copyOf(columns);
    }

    private static List<Column> of(String name, FieldType type) {
        return switch (type) {
            case Id i -> List.of(one(name, "uuid"));
            case Text t -> List.of(sorted(name));
            case Person p -> List.of(sorted(name), part(name, "family", "text"), part(name, "given", "text"));
            case LongText t -> List.of(one(name, "text"));
            case RichText t -> List.of(one(name, "text"));
            case Picklist p -> List.of(one(name, "text"));
            case Email e -> List.of(one(name, "text"));
            case Phone p -> List.of(one(name, "text"));
            case Url u -> List.of(one(name, "text"));
            case NationalId n -> List.of(one(name, "text"));
            case CreditCode c -> List.of(one(name, "text"));
            case AutoNumber a -> List.of(one(name, "text"));
            case Whole w -> List.of(one(name, "bigint"));
            case Rating r -> List.of(one(name, "bigint"));
            case Length l -> List.of(one(name, "bigint"));
            case Decimal d -> List.of(one(name, "numeric"));
            case Percent p -> List.of(one(name, "numeric"));
            case MoneyAmount m -> List.of(one(name, "numeric"), part(name, "currency", "text"));
            case Bool b -> List.of(one(name, "boolean"));
            case Date d -> List.of(one(name, "date"));
            case DateTime d -> List.of(one(name, "timestamp with time zone"));
            case MultiPicklist m -> List.of(one(name, "text[]"));
            case Tags t -> List.of(one(name, "text[]"));
            case PostalAddress a -> List.of(one(name, "jsonb"));
            case Geo g -> List.of(part(name, "lat", "double precision"), part(name, "lon", "double precision"));
            case FileRef f -> List.of(one(name, "uuid"));
            case Lookup lookup -> lookup(name, lookup);
            case LookupMany m -> List.of();
            case Formula f -> List.of();
            case RollUp r -> rollUp(name, r);
        };
    }

    private static List<Column> lookup(String name, Lookup lookup) {
        return lookup.to().size() == 1
                ? List.of(one(name, "uuid"))
                : lookup.to().stream()
                        .map(to -> new Column(name + "_" + Naming.snake(to), to, "uuid", false))
                        .toList();
    }

    /** A sum of money that cannot be told, because amounts have no exchange rate, says which currencies are to blame. */
    private static List<Column> rollUp(String name, RollUp rollUp) {
        var columns = new ArrayList<>(of(name, rollUp.result()));
        if (rollUp.field() != null && rollUp.result() instanceof MoneyAmount) {
            columns.add(part(name, WITHOUT_RATE, "text[]"));
        }
        return List.copyOf(columns);
    }

    private static Column one(String name, String sqlType) {
        return new Column(name, "", sqlType, false);
    }

    private static Column sorted(String name) {
        return new Column(name, "", "text", true);
    }

    private static Column part(String name, String part, String sqlType) {
        return new Column(name + "_" + part, part, sqlType, false);
    }

    /** All columns of an object's table, in the order of its fields. */
    public static Stream<Column> of(ObjectType object) {
        return object.fields().stream().flatMap(field -> of(field).stream());
    }
}
