package shuke.kernel.record;

import java.util.List;

/**
 * The records of an object as a table for tools that read tables: what somebody sees of them, in words of her language.
 *
 * @param object its name
 * @param name of the table, which no other one of hers has
 * @param statement SQL without parameters that gives the rows; runs only where it is said for whom it acts
 * @param isStable whether the statement means the same tomorrow; one that knows what day it is does not
 */
public record Tabular(String object, String name, List<Column> columns, String statement, boolean isStable) {
    public Tabular {
        columns = List.copyOf(columns);
    }

    /** @param type of PostgreSQL */
    public record Column(String name, String type) {}

    /**
     * All tables of somebody.
     *
     * @param roles the version of roles and sharing rules that they follow from
     * @param schema the version of the data model that they follow from
     * @param role of the person
     */
    public record All(long roles, long schema, String role, List<Tabular> tables) {
        public All {
            tables = List.copyOf(tables);
        }
    }
}
