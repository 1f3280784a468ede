package shuke.kernel.schema;

/** Names and texts as they stand in SQL. Names come from checked definitions; they are quoted all the same. */
final class Sql {
    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String name(String schema, String name) {
        return name(schema) + "." + name(name);
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
