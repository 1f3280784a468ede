package shuke.kernel.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/**
 * A field as it is defined. Together the definitions are the data dictionary.
 *
 * @param unique no two records (outside the recycle bin) have the same value
 * @param indexed the table has an index that lists can sort and filter by
 * @param system kept by the program itself: {@code id}, {@code createdAt} …
 * @param readOnly nobody writes it through the API or a form
 * @param encrypted the table holds the value sealed; see {@link Encryption}
 * @param defaultValue a condition-language expression for the value of a new record; null for none
 * @param aliases other headings under which files hold the value
 * @param innerAliases headings under which files hold a part of the value (by the part's name), or under which they name
 *     the record that a lookup points to (by the field of that record)
 * @param when conditions under which the field shows, must be filled, or cannot be edited
 */
public record Field(
        String name,
        Bilingual label,
        @Nullable Bilingual description,
        FieldType type,
        boolean required,
        boolean unique,
        boolean indexed,
        boolean readOnly,
        boolean system,
        boolean custom,
        Sensitivity sensitivity,
        boolean encrypted,
        @Nullable String defaultValue,
        When when,
        Stewardship stewardship,
        List<String> aliases,
        Map<String, List<String>> innerAliases) {

    public Field {
        aliases = List.copyOf(aliases);
        innerAliases = Collections.unmodifiableMap(new LinkedHashMap<>(innerAliases));
    }

    /** How much harm it does when the value gets out. */
    public enum Sensitivity {
        NONE,
        INTERNAL,
        PERSONAL,
        SECRET
    }

    /** Conditions in the condition language over the record; null for always, never, never. */
    public record When(
            @Nullable String shown,
            @Nullable String required,
            @Nullable String readOnly) {
        public static final When ALWAYS = new When(null, null, null);
    }

    /** Why the field exists, who answers for it, and how often (ISO 8601 period) it should be looked at again. */
    public record Stewardship(
            @Nullable String purpose,
            @Nullable String owner,
            @Nullable String updateEvery) {
        public static final Stewardship NONE = new Stewardship(null, null, null);
    }

    /** True when the value is worked out by the program: formula, roll-up, auto-number and system fields. */
    public boolean isComputed() {
        return switch (type) {
            case FieldType.Formula f -> true;
            case FieldType.RollUp r -> true;
            case FieldType.AutoNumber a -> true;
            default -> false;
        };
    }

    /** The same field as it would be if nothing were sealed. */
    public Field inClear() {
        return encrypted(false);
    }

    /** The same field as it would be if it were sealed. */
    public Field sealed() {
        return encrypted(true);
    }

    /** The same field as somebody knows it who does not know of these fields. */
    Field without(Set<String> hidden) {
        return type instanceof FieldType.Picklist picklist
                        && picklist.options().stream()
                                .anyMatch(option ->
                                        option.gate().fields().stream().anyMatch(hidden::contains))
                ? of(picklist.without(hidden), encrypted)
                : this;
    }

    private Field encrypted(boolean isSo) {
        return of(type, isSo);
    }

    private Field of(FieldType its, boolean isSo) {
        return new Field(
                name,
                label,
                description,
                its,
                required,
                unique,
                indexed,
                readOnly,
                system,
                custom,
                sensitivity,
                isSo,
                defaultValue,
                when,
                stewardship,
                aliases,
                innerAliases);
    }

    /** The column (or the first of the columns) behind the field: the name in snake case. */
    public String column() {
        return Naming.snake(name);
    }

    /** By the name alone: definitions are keys of maps in every write, and hashing all of one costs more than its work. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
