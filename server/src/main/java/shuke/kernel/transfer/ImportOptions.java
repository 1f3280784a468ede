package shuke.kernel.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.matching.standardise.DateOrder;

/**
 * What somebody wants of an import.
 *
 * @param key the field that finds the record to update; null to choose one
 * @param mapping what was said about columns, by heading; columns not named find their field by themselves
 * @param likely what becomes of a row that is likely to be of one thing with a record
 * @param notifies whether people are told of records that are given to them, or that they follow
 * @param dryRun goes the whole way but leaves nothing behind
 * @param sheet which table of a file that has several, by its name or number; null for the first one
 * @param delimiter null to find out
 * @param encoding null to find out
 * @param dateOrder what 03/04/2024 means; null to find out, column by column
 * @param decimal what stands in front of decimals, a comma or a dot; null to find out, column by column
 * @param region two-letter country of phone numbers without one; null for the installation's
 * @param currency of amounts without one; null for the installation's
 * @param corrections of single rows
 */
public record ImportOptions(
        String object,
        Mode mode,
        @Nullable String key,
        Map<String, Wish> mapping,
        Likely likely,
        boolean notifies,
        boolean dryRun,
        @Nullable String sheet,
        @Nullable String delimiter,
        @Nullable String encoding,
        @Nullable DateOrder dateOrder,
        @Nullable Character decimal,
        @Nullable String region,
        @Nullable String currency,
        Corrections corrections) {
    public ImportOptions {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** The same for a file that was turned into text here: what its numbers are was known then. */
    ImportOptions ofText(char separator, String charset) {
        return new ImportOptions(
                object,
                mode,
                key,
                mapping,
                likely,
                notifies,
                dryRun,
                sheet,
                String.valueOf(separator),
                charset,
                dateOrder,
                decimal == null ? Character.valueOf('.') : decimal,
                region,
                currency,
                corrections);
    }

    /** What becomes of a row. */
    public enum Mode {
        CREATE,
        UPDATE,
        UPSERT
    }

    /** What becomes of a row that would make a record and is likely to be of one thing with another. */
    public enum Likely {
        /** It is not imported, and counted as a duplicate. */
        SKIP,
        /** It makes a record all the same. */
        CREATE,
        /** It changes the other record. */
        UPDATE
    }

    /**
     * What was said about a column.
     *
     * @param path a field, {@code account.name}, {@code address.city}; null to leave the column out, or for a new field
     * @param values what some cells stand for
     * @param add cells that become choices of the picklist
     * @param create whether records that a lookup does not find are made
     * @param newField the field that it becomes and which the object does not have yet; null for none
     */
    public record Wish(
            @Nullable String path,
            Map<String, String> values,
            List<String> add,
            boolean create,
            @Nullable NewField newField) {
        static final Wish LEFT_OUT = new Wish(null, Map.of(), List.of(), false, null);

        public Wish {
            values = Map.copyOf(values);
            add = List.copyOf(add);
        }

        static Wish of(String path) {
            return new Wish(path, Map.of(), List.of(), false, null);
        }

        boolean changesSchema() {
            return newField != null || !add.isEmpty();
        }
    }
}
