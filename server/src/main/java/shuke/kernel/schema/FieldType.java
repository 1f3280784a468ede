package shuke.kernel.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/**
 * What a field holds. A new kind of field breaks the build exactly where it must be handled. Behind each kind stands the
 * Java type of its values in a {@code Row}.
 */
public sealed interface FieldType {
    /** The name in definitions and in the API, such as {@code longText}. */
    default String kind() {
        return Kinds.nameOf(this);
    }

    /** The record's own id: the system field {@code id} and no other. Value: UUID. */
    record Id() implements FieldType {}

    /** One line. Value: String. */
    record Text(int maxLength, @Nullable String pattern) implements FieldType {}

    /** Several lines. Value: String. */
    record LongText(int maxLength) implements FieldType {}

    /** Formatted text, stored as cleaned HTML. Value: String. */
    record RichText(int maxLength) implements FieldType {}

    /** Value: Long. */
    record Whole(@Nullable Long min, @Nullable Long max) implements FieldType {}

    /** Value: BigDecimal. */
    record Decimal(
            int scale, @Nullable BigDecimal min, @Nullable BigDecimal max) implements FieldType {}

    /**
     * Value: Money. Two columns: amount and currency.
     *
     * @param rateDate the date field of the same object on whose day the amount is brought to the home currency; null for the day
     *     on which the record was made
     */
    record MoneyAmount(int scale, @Nullable String rateDate) implements FieldType {}

    /** 12.5 means 12.5 %. Value: BigDecimal. */
    record Percent(
            int scale, @Nullable BigDecimal min, @Nullable BigDecimal max) implements FieldType {}

    /** Value: Boolean. */
    record Bool() implements FieldType {}

    /** Value: LocalDate. */
    record Date() implements FieldType {}

    /** Value: Instant. */
    record DateTime() implements FieldType {}

    /** Value: Duration; seconds in the API and in the table. */
    record Length() implements FieldType {}

    /**
     * One of several options. Value: String, the option's value.
     *
     * @param open values beyond the options are kept as they come instead of being refused
     */
    record Picklist(List<Option> options, boolean open) implements FieldType {
        public Picklist {
            options = List.copyOf(options);
        }

        /** The same list as somebody knows it who does not know of these fields. */
        Picklist without(Set<String> hidden) {
            return new Picklist(
                    options.stream()
                            .map(option -> new Option(
                                    option.value(),
                                    option.label(),
                                    option.color(),
                                    option.aliases(),
                                    option.gate().without(hidden)))
                            .toList(),
                    open);
        }
    }

    /** Value: list of String. */
    record MultiPicklist(List<Option> options, boolean open) implements FieldType {
        public MultiPicklist {
            options = List.copyOf(options);
        }
    }

    /** Value: String. */
    record Email() implements FieldType {}

    /** Value: String in E.164, an extension behind {@code ;ext=}. */
    record Phone() implements FieldType {}

    /** Value: String. */
    record Url() implements FieldType {}

    /** Value: shuke.matching.standardise.Address. */
    record PostalAddress() implements FieldType {}

    /** Value: shuke.matching.standardise.PersonName; read as the full name, with the parts family and given. */
    record Person() implements FieldType {}

    /** 身份证, GB 11643. Value: String. */
    record NationalId() implements FieldType {}

    /** 统一社会信用代码, GB 32100. Value: String. */
    record CreditCode() implements FieldType {}

    /**
     * Points to a record of one object, or of one of several (polymorphic). Value: Ref.
     *
     * @param hierarchy points up a tree of records of its own object: no record may stand above itself
     * @param related how the other side names the records that point to it; null when it does not show them
     */
    record Lookup(
            List<String> to,
            OnDelete onDelete,
            boolean hierarchy,
            @Nullable Related related) implements FieldType {
        public Lookup {
            to = List.copyOf(to);
        }
    }

    /** Points to any number of records of one object. Value: list of Ref. A table of its own. */
    record LookupMany(String to, @Nullable Related related) implements FieldType {}

    /** Counts up. Value: String made from {@code format}, in which {000000} is the number padded to six digits. */
    record AutoNumber(String format) implements FieldType {}

    /** A stored file. Value: Ref to the object {@code file}. */
    record FileRef(boolean image) implements FieldType {}

    /** Stars from 1 to {@code max}. Value: Long. */
    record Rating(int max) implements FieldType {}

    /** Value: GeoPoint. Two columns. */
    record Geo() implements FieldType {}

    /** Free words. Value: list of String. */
    record Tags() implements FieldType {}

    /**
     * Computed from other fields whenever it is read, never stored.
     *
     * @param result kind of the result: text, integer, decimal, boolean, date or dateTime
     */
    record Formula(String expression, FieldType result) implements FieldType {}

    /**
     * Summed up from the records of {@code object} whose lookup {@code via} points here; kept in a column.
     *
     * @param field what is summed; null for a count
     * @param filter which of them count, in the condition language; null for all
     */
    record RollUp(
            Fn fn,
            String object,
            String via,
            @Nullable String field,
            @Nullable String filter,
            FieldType result) implements FieldType {
        /** How the values are brought together. */
        public enum Fn {
            COUNT,
            SUM,
            MIN,
            MAX,
            AVG
        }
    }

    /** @param aliases other spellings that mean this option on the way in */
    record Option(String value, Bilingual label, @Nullable String color, List<String> aliases, Gate gate) {
        public Option {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * What a record needs that moves on to an option. Whatever stands there from its first day (an imported record, for instance) is
     * taken as it is.
     *
     * @param requires fields that must be filled
     * @param asks fields that somebody who moves it is asked for, and may leave empty
     */
    record Gate(List<String> requires, List<String> asks) {
        public static final Gate OPEN = new Gate(List.of(), List.of());

        public Gate {
            requires = List.copyOf(requires);
            asks = List.copyOf(asks);
        }

        /** All fields it speaks of. */
        public List<String> fields() {
            return Stream.concat(requires.stream(), asks.stream()).toList();
        }

        Gate without(Set<String> hidden) {
            return new Gate(
                    requires.stream().filter(field -> !hidden.contains(field)).toList(),
                    asks.stream().filter(field -> !hidden.contains(field)).toList());
        }
    }

    /** What happens to a record when the record that it points to is deleted for good. */
    enum OnDelete {
        REFUSE,
        SET_NULL,
        CASCADE
    }

    /** The other side of a lookup: its name in conditions and its label above the list. */
    record Related(String name, Bilingual label) {}
}
