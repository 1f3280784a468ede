package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shuke.kernel.schema.TablePlan.Check;
import shuke.kernel.schema.TablePlan.Col;
import shuke.kernel.schema.TablePlan.ForeignKey;
import shuke.kernel.schema.TablePlan.Index;
import shuke.kernel.schema.TablePlan.Table;

/** The table that holds the records of an object. */
final class ObjectTable {
    /** What is unique is so among the living: a record in the recycle bin stands in nobody's way. */
    private static final String LIVING = SystemFields.DELETED_AT_COLUMN + " is null";

    private static final String BINNED = SystemFields.DELETED_AT_COLUMN + " is not null";

    /** Every write looks into the index first: what waits to be put in would be looked through one by one. */
    private static final String SEARCHED_AS_WRITTEN = "fastupdate = off";

    private final Schema schema;
    private final ObjectType object;
    private final String collation;
    private final List<ForeignKey> keys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    private ObjectTable(Schema schema, ObjectType object, String collation) {
        this.schema = schema;
        this.object = object;
        this.collation = collation;
    }

    static Table of(Schema schema, ObjectType object, String collation) {
        return new ObjectTable(schema, object, collation).table();
    }

    private Table table() {
        object.fields().forEach(this::references);
        object.fields().forEach(this::indexed);
        object.unique()
                .forEach(fields -> unique(fields.stream().map(object::field).toList()));
        object.indexes()
                .forEach(fields -> ordered(fields.stream().map(object::field).toList()));
        indexes.add(Index.of(
                object.table(),
                false,
                "btree",
                List.of(SystemFields.DELETED_AT_COLUMN),
                List.of(
                        SystemFields.DELETED_AT_COLUMN + " nulls first",
                        "id"), // as every order has it, though none is empty
                BINNED));
        if (object.hasTokens()) {
            var name = Column.TOKENS.name();
            indexes.add(Index.of(object.table(), false, "gin", List.of(name), List.of(name), ""));
        }
        if (object.duplicates() != null) {
            var name = Column.LIKENESS.name();
            indexes.add(Index.of(object.table(), false, "gin", List.of(name), List.of(name), "", SEARCHED_AS_WRITTEN));
        }
        return new Table(
                object.table(),
                columns(),
                keys,
                checks,
                indexes.stream().distinct().toList(),
                Guards.of(schema, object));
    }

    /**
     * What every record has comes first, when the table is made: PostgreSQL steps over all columns in front of the one that it
     * looks at, and every read looks whether the record is in the recycle bin.
     */
    private List<Col> columns() {
        var system = new ArrayList<Col>();
        system.add(new Col(SystemFields.DELETED_AT_COLUMN, "timestamp with time zone", null, ""));
        system.add(new Col(SystemFields.DELETED_BY_COLUMN, "uuid", null, ""));
        var own = new ArrayList<Col>();
        object.fields()
                .forEach(field -> Column.of(field)
                        .forEach(column -> (field.system() ? system : own)
                                .add(new Col(
                                        column.name(),
                                        column.sqlType(),
                                        column.sorted() ? collation : null,
                                        rest(column.name())))));
        if (object.hasTokens()) {
            own.add(new Col(Column.TOKENS.name(), Column.TOKENS.sqlType(), null, ""));
        }
        if (object.duplicates() != null) {
            own.add(new Col(Column.LIKENESS.name(), Column.LIKENESS.sqlType(), null, ""));
        }
        return Stream.concat(system.stream(), own.stream()).toList();
    }

    /** Only what the program itself fills is not null: whether a field is required may change, and did, over time. */
    private static String rest(String column) {
        return switch (column) {
            case "id" -> "primary key";
            case "version" -> "not null default 1";
            case "created_at", "updated_at" -> "not null";
            default -> "";
        };
    }

    private void references(Field field) {
        switch (field.type()) {
            case FieldType.Lookup lookup -> lookup(field, lookup);
            case FieldType.FileRef file -> key(field.column(), "file", "set null", true);
            default -> {} // nothing else points anywhere from this table
        }
    }

    private void lookup(Field field, FieldType.Lookup lookup) {
        var onDelete = switch (lookup.onDelete()) {
            case REFUSE -> "restrict";
            case SET_NULL -> "set null";
            case CASCADE -> "cascade";
        };
        var columns = Column.of(field);
        for (int i = 0; i < columns.size(); i++) {
            // who created and changed a record is asked for so rarely that an index would cost more than it gives
            var worthAnIndex = !field.system() || field.name().equals(SystemFields.OWNER);
            key(columns.get(i).name(), lookup.to().get(i), onDelete, worthAnIndex);
        }
        if (columns.size() > 1) {
            var names = columns.stream().map(column -> Sql.name(column.name())).toList();
            checks.add(Check.of(object.table(), field.column(), "num_nonnulls(" + String.join(", ", names) + ") <= 1"));
        }
    }

    private void key(String column, String target, String onDelete, boolean index) {
        keys.add(ForeignKey.of(object.table(), column, schema.object(target).table(), onDelete));
        if (index) {
            indexes.add(Index.of(object.table(), false, "btree", List.of(column), List.of(Sql.name(column)), ""));
        }
    }

    private void indexed(Field field) {
        if (field.unique() && !field.system()) {
            unique(List.of(field));
        }
        var isTime =
                field.name().equals(SystemFields.CREATED_AT) || field.name().equals(SystemFields.UPDATED_AT);
        if (isTime || (!field.system() && (field.indexed() || field.name().equals(object.nameField())))) {
            ordered(List.of(field));
            if (field.encrypted() && !field.unique()) {
                Column.equality(field).ifPresent(this::equal);
            }
        }
    }

    /** Keyed hashes have no order worth going through. */
    private void equal(Column column) {
        var name = List.of(column.name());
        indexes.add(Index.of(object.table(), false, "btree", name, List.of(Sql.name(column.name())), ""));
    }

    private void unique(List<Field> fields) {
        var columns = fields.stream()
                .flatMap(field -> field.encrypted() ? Column.equality(field).stream() : Column.of(field).stream())
                .map(Column::name)
                .toList();
        if (!columns.isEmpty()) {
            var keys = columns.stream().map(Sql::name).toList();
            indexes.add(Index.of(object.table(), true, "btree", columns, keys, LIVING));
        }
    }

    /**
     * Empty counts as smallest, so that one index serves both directions; the id makes the order total. PostgreSQL takes the index
     * only for just the order that is asked for, also of a column that is never empty.
     */
    private void ordered(List<Field> fields) {
        var columns =
                fields.stream().flatMap(field -> Column.order(field).stream()).toList();
        if (columns.size() < fields.size()) { // what has no order is in no order
            return;
        }
        var names = columns.stream().map(Column::name).toList();
        if (columns.getFirst().sqlType().equals("text[]")) {
            indexes.add(Index.of(object.table(), false, "gin", names, List.of(Sql.name(names.getFirst())), ""));
            return;
        }
        var keys = new ArrayList<String>();
        columns.forEach(column -> keys.add(Sql.name(column.name()) + " nulls first"));
        keys.add("id");
        indexes.add(Index.of(object.table(), false, "btree", names, keys, ""));
    }
}
