package shuke.kernel.schema;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that there are, by name, as far as a plan is held against them. */
record ActualTables(Map<String, Table> tables, Set<String> sequences) {
    static final ActualTables NONE = new ActualTables(Map.of(), Set.of());

    ActualTables {
        tables = Map.copyOf(tables);
        sequences = Set.copyOf(sequences);
    }

    /**
     * @param ours false for a table that a room made for itself
     * @param filled true when the table takes room on disk; one that never had a row takes none
     * @param constraints foreign keys and checks by name; true when all rows are known to keep them
     * @param indexes by name; true when the index is whole
     * @param guards by name; true for triggers
     */
    record Table(
            boolean ours,
            boolean filled,
            Map<String, ActualColumn> columns,
            Map<String, Boolean> constraints,
            Map<String, Boolean> indexes,
            Map<String, Boolean> guards) {
        Table {
            guards = Map.copyOf(guards);
            columns = Map.copyOf(columns);
            constraints = Map.copyOf(constraints);
            indexes = Map.copyOf(indexes);
        }
    }

    /** @param collation null for the collation of the database */
    record ActualColumn(String type, @Nullable String collation) {}
}
